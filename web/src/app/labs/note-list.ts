import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Lab, LabNote } from '@symmachia/contracts';
import { Language } from '@symmachia/domain';
import { Formats, Markdown, Text, Words } from '@symmachia/ui';
import { HistoryEvents } from '../audit/history-events';
import { UnfoldedHistory } from '../audit/row-history';
import { NoteForm } from './note-form';
import { PartButtons } from '../undoing/part-buttons';
import { PartKind, Withdrawing } from '../undoing/withdrawing';
import { WithdrawnParts } from '../undoing/withdrawn-parts';

const kind: PartKind = { path: '/notes', subject: 'lab_notes' };

/** What was noted at a lab or about it. Each can be edited in its place. */
@Component({
  selector: 'app-note-list',
  imports: [HistoryEvents, Markdown, NoteForm, PartButtons, Text, WithdrawnParts],
  providers: [Withdrawing],
  templateUrl: './note-list.html',
  styleUrl: './theme-list.css',
})
export class NoteList {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly unfolded = inject(UnfoldedHistory);
  private readonly withdrawing = inject(Withdrawing);

  readonly lab = input.required<Lab>();
  readonly languages = input.required<readonly Language[]>();
  readonly mayEdit = input(false);
  readonly changed = output();

  /** The note that is being edited, or `new`. */
  protected readonly edited = signal<string | undefined>(undefined);
  protected readonly present = computed(() => this.lab().notes.filter(({ isWithdrawn }) => !isWithdrawn));
  protected readonly withdrawn = computed(() => this.lab().notes.filter(({ isWithdrawn }) => isWithdrawn));

  protected readonly nameOf = ({ title }: LabNote): string => this.formats.text(title);

  protected async withdraw(part: LabNote) {
    await this.withdrawing.withdraw(kind, part);
    this.changed.emit();
  }

  protected async bringBack(part: LabNote) {
    await this.withdrawing.bringBack(kind, part);
    this.changed.emit();
  }

  protected done() {
    this.edited.set(undefined);
    this.changed.emit();
  }
}
