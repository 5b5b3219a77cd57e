import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Plan, PlanChanges } from '@symmachia/contracts';
import { Formats, Text, Words } from '@symmachia/ui';
import { DrillDown } from './drill-down';
import { PeriodNames } from './period-name';

/** What the card tells of; raised and lowered are on the page behind it. */
const told = ['newly_late', 'silent', 'recovered', 'completed'] as const;

/** What changed since the last locked period, with counts and names; each name leads to its commitment. */
@Component({
  selector: 'app-changes-card',
  imports: [RouterLink, Text],
  template: `<section class="card" aria-labelledby="changes">
    <div class="head">
      <div>
        <h2 id="changes">{{ since() }}</h2>
        <p class="quiet small">{{ finding() }}</p>
      </div>
      <a class="no-print small" [routerLink]="page()">{{ t('delivery.changes.page') }}</a>
    </div>
    <div class="kinds">
      @for (group of groups(); track group.kind) {
        <div>
          <h3>
            <a class="plain-link" [routerLink]="group.link">{{ t('delivery.changes.kind.' + group.kind) }}</a>
            <b>{{ formats.number(group.count) }}</b>
          </h3>
          @if (group.first.length) {
            <ul role="list">
              @for (change of group.first; track change.commitment.id) {
                <li>
                  <a [routerLink]="['/', words.language(), 'commitments', change.commitment.id]"
                    ><app-text [text]="change.commitment.title" [languages]="plan().languages"
                  /></a>
                  <span class="quiet"
                    ><app-text [text]="change.organisation.name" [languages]="plan().languages"
                  /></span>
                </li>
              }
              @if (group.more; as more) {
                <li>
                  <a [routerLink]="group.link">{{ t('delivery.changes.more', { count: more }) }}</a>
                </li>
              }
            </ul>
          } @else {
            <p class="quiet small">–</p>
          }
        </div>
      }
    </div>
  </section>`,
  styleUrl: './changes-card.css',
})
export class ChangesCard {
  private readonly drillDown = inject(DrillDown);
  private readonly periods = inject(PeriodNames);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  readonly plan = input.required<Plan>();
  readonly changes = input.required<PlanChanges>();

  protected readonly since = computed(() => {
    const { from, to } = this.changes();
    const period = from.period ? this.periods.of(from.period) : '';
    return to.period
      ? this.t('delivery.changes.between', { period, until: this.periods.of(to.period) })
      : this.t('delivery.changes.since', { period });
  });
  protected readonly finding = computed(() =>
    this.t('delivery.changes.finding', {
      late: this.countOf('newly_late'),
      completed: this.countOf('completed'),
      recovered: this.countOf('recovered'),
    }),
  );
  protected readonly page = computed(() => this.link());
  protected readonly groups = computed(() =>
    told.flatMap((kind) =>
      this.changes()
        .kinds.filter((group) => group.kind === kind)
        .map(({ count, first }) => ({ kind, count, first, more: count - first.length, link: this.link(kind) })),
    ),
  );

  private countOf(kind: (typeof told)[number]): number {
    return this.changes().kinds.find((group) => group.kind === kind)?.count ?? 0;
  }

  private link(kind?: string) {
    const { to, from } = this.changes();
    return this.drillDown.changes(this.plan().code, {
      kind,
      until: to.period?.id,
      since: to.period ? from.period?.id : undefined,
    });
  }
}
