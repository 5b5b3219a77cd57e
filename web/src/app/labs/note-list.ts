import { Component, input } from '@angular/core';
import type { Lab, LabNote } from '@symmachia/contracts';
import { Markdown, Text } from '@symmachia/ui';
import { HistoryEvents } from '../audit/history-events';
import { NoteForm } from './note-form';
import { PartButtons } from '../undoing/part-buttons';
import { PartList } from '../undoing/part-list';
import { PartKind, Withdrawing } from '../undoing/withdrawing';
import { WithdrawnParts } from '../undoing/withdrawn-parts';

/** What was noted at a lab or about it. Each can be edited in its place. */
@Component({
  selector: 'app-note-list',
  imports: [HistoryEvents, Markdown, NoteForm, PartButtons, Text, WithdrawnParts],
  providers: [Withdrawing],
  templateUrl: './note-list.html',
  styleUrl: './theme-list.css',
})
export class NoteList extends PartList<LabNote> {
  readonly lab = input.required<Lab>();

  protected readonly kind: PartKind = { path: '/notes', subject: 'lab_notes' };
  protected readonly parts = () => this.lab().notes;

  protected readonly nameOf = ({ title }: LabNote): string => this.formats.text(title);
}
