import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LabOutcome } from '@symmachia/contracts';
import type { Language } from '@symmachia/domain';
import { Formats, Text, Words } from '@symmachia/ui';
import { Chart, ChartTable } from '@symmachia/ui/charts';
import { Counting } from './counting';
import { OutcomeLinks } from './outcome-links';

const first = 8;

/** The actions that came from a lab or were enriched by it. */
@Component({
  selector: 'app-led-actions-card',
  imports: [Chart, Counting, RouterLink, Text],
  templateUrl: './led-actions-card.html',
  styleUrl: './led-actions-card.css',
})
export class LedActionsCard {
  private readonly links = inject(OutcomeLinks);
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);

  readonly lab = input.required<string>();
  readonly outcome = input.required<LabOutcome>();
  readonly languages = input.required<readonly Language[]>();

  /** How many are shown on the screen. On paper, where nothing can be unfolded, all are. */
  protected readonly most = signal(first);
  protected readonly actions = computed(() => this.outcome().actions);
  protected readonly finding = computed(() => {
    const { became, enriched } = this.actions();
    return this.t('outcome.actions.finding', { became, enriched });
  });
  protected readonly counts = computed(() => {
    const { plan, actions } = this.outcome();
    return (['became', 'enriched'] as const)
      .filter((relation) => actions[relation] > 0)
      .map((relation) => ({
        relation,
        label: this.t(`outcome.actions.${relation}Link`, { count: actions[relation] }),
        link: this.links.actions(plan.code, this.lab(), { relation }),
      }));
  });
  protected readonly leftOutLink = computed(() => this.links.leftOut(this.outcome().plan.code, this.lab()));
  private readonly all = computed(() =>
    this.actions()
      .list.toSorted((one, other) => (one.relation < other.relation ? -1 : one.relation > other.relation ? 1 : 0))
      .map((action) => ({
        ...action,
        link: this.links.action(action.id),
        means: this.t(`outcome.actions.${action.relation}`),
        delivered:
          action.progress === null ? this.t('outcome.actions.notCounted') : this.formats.percent(action.progress),
      })),
  );
  protected readonly rows = computed(() => this.all().map((row, at) => ({ ...row, isFolded: at >= this.most() })));
  protected readonly count = computed(() => this.formats.number(this.all().length));

  protected readonly table = computed((): ChartTable => {
    const column = (key: string, numeric = false) => ({ label: this.t(`outcome.actions.${key}`), numeric });
    return {
      columns: [column('code'), column('action'), column('relation'), column('since'), column('progress', true)],
      rows: this.all().map(({ code, title, means, since, progress, delivered, link }) => [
        code,
        { value: this.formats.text(title), text: this.formats.text(title), link },
        means,
        { value: since, text: this.formats.date(since) },
        { value: progress, text: delivered },
      ]),
    };
  });
}
