import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Action, Milestone } from '@symmachia/contracts';
import { Language } from '@symmachia/domain';
import { Formats, Text, Words } from '@symmachia/ui';
import { HistoryEvents } from '../audit/history-events';
import { HistoryToggle, UnfoldedHistory } from '../audit/row-history';
import { MilestoneForm } from './milestone-form';

/** An action's milestones by due date, as a line down the page; each can be edited in its place. */
@Component({
  selector: 'app-milestone-list',
  imports: [HistoryEvents, HistoryToggle, MilestoneForm, Text],
  templateUrl: './milestone-list.html',
  styleUrl: './milestone-list.css',
})
export class MilestoneList {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly unfolded = inject(UnfoldedHistory);

  readonly action = input.required<Action>();
  readonly languages = input.required<readonly Language[]>();
  readonly timezone = input<string>();
  readonly mayEdit = input(false);
  readonly changed = output();

  /** The milestone that is being edited, or `new`. */
  protected readonly edited = signal<string | undefined>(undefined);
  protected readonly milestones = computed(() =>
    [...this.action().milestones].sort((one, other) => one.dueDate.localeCompare(other.dueDate, 'en')),
  );

  protected mark({ status, overdue }: Milestone): 'achieved' | 'overdue' | 'cancelled' | 'ahead' {
    if (status === 'achieved' || status === 'cancelled') return status;
    return overdue || status === 'missed' ? 'overdue' : 'ahead';
  }

  protected reference(commitment: string | null): string | undefined {
    return this.action().commitmentList.find(({ id }) => id === commitment)?.reference;
  }

  protected done() {
    this.edited.set(undefined);
    this.changed.emit();
  }
}
