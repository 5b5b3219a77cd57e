import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Plan } from '@symmachia/contracts';
import { Formats, Words } from '@symmachia/ui';
import { Meter } from '@symmachia/ui/charts';
import { FigureBasis } from './basis';
import { DrillDown } from './drill-down';
import { Delivery, Trend } from './figures';
import { againstTime } from './findings';

/** The plan's one figure against time elapsed, with everything that it rests on. */
@Component({
  selector: 'app-time-card',
  imports: [FigureBasis, Meter, RouterLink],
  template: `<section class="card" aria-labelledby="against-time">
    <div>
      <h2 id="against-time">{{ t('delivery.againstTime') }}</h2>
      <p class="quiet small">{{ t(finding().key, finding().params) }}</p>
    </div>
    <p class="figure">
      <a class="plain-link" [routerLink]="link()">{{ formats.percent(delivery().total.progress) }}</a>
      <span>{{ t('delivery.byWeight', { count: delivery().total.commitments }) }}</span>
    </p>
    <div>
      <app-meter [delivered]="delivery().total.progress" [elapsed]="delivery().total.elapsed" />
      <p class="scale">
        <span>{{ formats.date(plan().startDate, 'dayMonth') }}</span>
        <span>{{
          t('delivery.elapsedBy', {
            date: formats.date(delivery().today, 'dayMonth'),
            elapsed: formats.percent(delivery().total.elapsed),
          })
        }}</span>
      </p>
    </div>
    <app-basis
      [plan]="plan().code"
      [timezone]="plan().timezone"
      [basis]="delivery()"
      [figure]="delivery().total"
      [inFull]="true"
    />
  </section>`,
  styles: `
    :host {
      display: grid;
    }
    .card {
      display: grid;
      grid-template-rows: auto auto auto 1fr;
      gap: 14px;
    }
    .figure {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 10px;
      align-items: baseline;
    }
    .figure a {
      font-size: var(--figure);
      font-weight: 640;
      line-height: 1;
      letter-spacing: -0.03em;
    }
    .figure span {
      color: var(--ink-2);
    }
    .scale {
      display: flex;
      gap: 16px;
      justify-content: space-between;
      color: var(--ink-2);
      font-size: var(--text-s);
    }
    .scale span:last-child {
      text-align: end;
    }
    app-basis {
      align-self: end;
    }
  `,
})
export class TimeCard {
  private readonly drillDown = inject(DrillDown);
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);

  readonly plan = input.required<Plan>();
  readonly delivery = input.required<Delivery>();
  /** Only while the figures are today's: against a snapshot there is nothing to compare. */
  readonly trend = input<Trend>();

  protected readonly finding = computed(() => againstTime(this.delivery().total, this.trend()));
  protected readonly link = computed(() => this.drillDown.commitments(this.plan().code));
}
