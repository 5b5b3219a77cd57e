import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ErrorState, Formats, Words } from '@symmachia/ui';
import { Problem, Reason } from '../problems/problem';

/** By the server's name of a record, the word for it and, where it has one, its page. */
const records: Record<string, { readonly word: string; readonly page?: string } | undefined> = {
  actions: { word: 'action', page: 'actions' },
  commitments: { word: 'commitment', page: 'commitments' },
  organisations: { word: 'organisation', page: 'organisations' },
  ideas: { word: 'idea' },
  labs: { word: 'lab', page: 'labs' },
  themes: { word: 'theme' },
  lab_notes: { word: 'note' },
  attachments: { word: 'attachment' },
  lab_participants: { word: 'participant' },
  milestones: { word: 'milestone' },
  pillars: { word: 'pillar' },
  plans: { word: 'plan' },
  progress_updates: { word: 'update' },
  reporting_periods: { word: 'period' },
  memberships: { word: 'membership' },
  rag_overrides: { word: 'override' },
  period_exceptions: { word: 'exception' },
};

/** Why an import cannot be taken back: what has come to rest on it since. */
@Component({
  selector: 'app-undo-refused',
  imports: [ErrorState, RouterLink],
  template: `<app-error-state [code]="problem().code" [offersAgain]="false" />
    @if (problem().reasons.length) {
      <p>{{ t('imports.undo.because') }}</p>
      <ul>
        @for (reason of problem().reasons; track $index) {
          <li>
            @if (pageOf(reason); as page) {
              <a [routerLink]="['/', words.language(), page, reason.id]">{{ nameOf(reason) }}</a>
            } @else {
              {{ nameOf(reason) }}
            }
          </li>
        }
      </ul>
    }`,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
  `,
})
export class UndoRefused {
  private readonly formats = inject(Formats);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;

  readonly problem = input.required<Problem>();

  protected pageOf({ entity }: Reason): string | undefined {
    return records[entity]?.page;
  }

  protected nameOf({ entity, title }: Reason): string {
    const name = typeof title === 'string' ? title : this.formats.text(title);
    const record = records[entity];
    return record ? this.t(`imports.restsOn.${record.word}`, { title: name }) : name;
  }
}
