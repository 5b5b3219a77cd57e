import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DueMilestone, PageOf, Plan } from '@symmachia/contracts';
import { Formats, Text, Words } from '@symmachia/ui';

/** The milestones that are due next; each leads to its commitment, or to its action. */
@Component({
  selector: 'app-milestones-card',
  imports: [RouterLink, Text],
  template: `<section class="card" aria-labelledby="next-milestones">
    <h2 id="next-milestones">{{ t('delivery.milestones.title') }}</h2>
    <p class="quiet small">{{ finding() }}</p>
    @if (milestones().items.length) {
      <ol role="list">
        @for (milestone of milestones().items; track milestone.id) {
          <li>
            <span class="day">{{ formats.date(milestone.dueDate) }}</span>
            <span>
              <a [routerLink]="linkOf(milestone)"
                ><app-text [text]="milestone.title" [languages]="plan().languages"
              /></a>
              <span class="quiet of"
                >{{ milestone.commitment?.reference ?? milestone.action.code }}
                <app-text [text]="(milestone.commitment ?? milestone.action).title" [languages]="plan().languages"
              /></span>
            </span>
          </li>
        }
      </ol>
    }
  </section>`,
  styles: `
    :host {
      display: grid;
    }
    ol {
      display: grid;
      gap: 8px 32px;
      margin-top: 12px;
      font-size: var(--text-s);
    }
    li {
      display: grid;
      grid-template-columns: 96px minmax(0, 1fr);
      gap: 12px;
    }
    .day {
      color: var(--ink-2);
    }
    .of {
      display: block;
    }
    @media (min-width: 901px) {
      ol {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
  `,
})
export class MilestonesCard {
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  readonly plan = input.required<Plan>();
  readonly milestones = input.required<PageOf<DueMilestone>>();

  protected readonly finding = computed(() => {
    const { items, total = items.length } = this.milestones();
    const [next] = items;
    return this.t('delivery.milestones.finding', { count: total, date: next ? this.formats.date(next.dueDate) : '' });
  });

  protected linkOf({ action, commitment }: DueMilestone): string[] {
    const language = this.words.language();
    return commitment ? ['/', language, 'commitments', commitment.id] : ['/', language, 'actions', action.id];
  }
}
