import { Component, inject, input, output } from '@angular/core';
import type { IdeaFacets } from '@symmachia/contracts';
import { IdeaStatus, ideaStatuses } from '@symmachia/domain';
import { Formats, IdeaStanding, Words } from '@symmachia/ui';

/** How many ideas stand where; each narrows to what stands there. */
@Component({
  selector: 'app-status-filter',
  imports: [IdeaStanding],
  template: `<ul role="list" [attr.aria-label]="t('ideas.statuses')">
    @for (status of statuses; track status) {
      <li>
        <button
          type="button"
          [attr.aria-pressed]="chosen().includes(status)"
          [class.none]="countOf(status) === 0 && !chosen().includes(status)"
          (click)="choose.emit(status)"
        >
          <b>{{ counts() ? formats.number(countOf(status)) : '–' }}</b>
          <app-idea-standing [status]="status" />
        </button>
      </li>
    }
  </ul>`,
  styleUrl: './status-filter.css',
})
export class StatusFilter {
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);

  readonly counts = input.required<IdeaFacets['status'] | undefined>();
  readonly chosen = input.required<readonly string[]>();
  readonly choose = output<IdeaStatus>();

  protected readonly statuses = ideaStatuses;

  protected countOf(status: IdeaStatus): number {
    return this.counts()?.find(({ key }) => key === status)?.count ?? 0;
  }
}
