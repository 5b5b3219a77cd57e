import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Lab, Theme } from '@symmachia/contracts';
import { Language } from '@symmachia/domain';
import { Formats, Markdown, Text, Words } from '@symmachia/ui';
import { HistoryEvents } from '../audit/history-events';
import { UnfoldedHistory } from '../audit/row-history';
import { ThemeForm } from './theme-form';
import { PartButtons } from '../undoing/part-buttons';
import { PartKind, Withdrawing } from '../undoing/withdrawing';
import { WithdrawnParts } from '../undoing/withdrawn-parts';

const kind: PartKind = { path: '/themes', subject: 'themes' };

/** What was talked about at a lab; what the sectors share is marked, with the reason. Each can be edited in its place. */
@Component({
  selector: 'app-theme-list',
  imports: [HistoryEvents, Markdown, PartButtons, Text, ThemeForm, WithdrawnParts],
  providers: [Withdrawing],
  templateUrl: './theme-list.html',
  styleUrl: './theme-list.css',
})
export class ThemeList {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly unfolded = inject(UnfoldedHistory);
  private readonly withdrawing = inject(Withdrawing);

  readonly lab = input.required<Lab>();
  readonly languages = input.required<readonly Language[]>();
  readonly mayEdit = input(false);
  readonly changed = output();

  /** The theme that is being edited, or `new`. */
  protected readonly edited = signal<string | undefined>(undefined);
  protected readonly present = computed(() => this.lab().themes.filter(({ isWithdrawn }) => !isWithdrawn));
  protected readonly withdrawn = computed(() => this.lab().themes.filter(({ isWithdrawn }) => isWithdrawn));

  protected readonly nameOf = ({ title }: Theme): string => this.formats.text(title);

  protected async withdraw(part: Theme) {
    await this.withdrawing.withdraw(kind, part);
    this.changed.emit();
  }

  protected async bringBack(part: Theme) {
    await this.withdrawing.bringBack(kind, part);
    this.changed.emit();
  }

  protected done() {
    this.edited.set(undefined);
    this.changed.emit();
  }
}
