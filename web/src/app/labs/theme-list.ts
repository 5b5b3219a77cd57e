import { Component, input } from '@angular/core';
import type { Lab, Theme } from '@symmachia/contracts';
import { Markdown, Text } from '@symmachia/ui';
import { HistoryEvents } from '../audit/history-events';
import { ThemeForm } from './theme-form';
import { PartButtons } from '../undoing/part-buttons';
import { PartList } from '../undoing/part-list';
import { PartKind, Withdrawing } from '../undoing/withdrawing';
import { WithdrawnParts } from '../undoing/withdrawn-parts';

/** What was talked about at a lab; what the sectors share is marked, with the reason. Each can be edited in its place. */
@Component({
  selector: 'app-theme-list',
  imports: [HistoryEvents, Markdown, PartButtons, Text, ThemeForm, WithdrawnParts],
  providers: [Withdrawing],
  templateUrl: './theme-list.html',
  styleUrl: './theme-list.css',
})
export class ThemeList extends PartList<Theme> {
  readonly lab = input.required<Lab>();

  protected readonly kind: PartKind = { path: '/themes', subject: 'themes' };
  protected readonly parts = () => this.lab().themes;

  protected readonly nameOf = ({ title }: Theme): string => this.formats.text(title);
}
