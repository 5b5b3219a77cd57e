import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Commitment, Party } from '@symmachia/contracts';
import { partyRoles } from '@symmachia/domain';
import { ErrorState, Formats, Freshness, Markdown, Rag, RecordHead, Skeleton, Text, Words } from '@symmachia/ui';
import { Meter } from '@symmachia/ui/charts';
import { load } from '../api/load';
import { Restoring } from '../archive/restoring';
import { History } from '../audit/history';
import { shownPoints } from '../delivery/figures';
import { PeriodNames } from '../delivery/period-name';
import { StandingCard } from '../delivery/standing-card';
import { CurrentPlan } from '../plans/current-plan';
import { CommitmentAgreement } from './commitment-agreement';
import { ProgressChart } from './progress-chart';
import { isCourse, pointsOf } from './reported-lines';

/** One commitment: who gives what, how far it is, and everything that was reported and approved. */
@Component({
  selector: 'app-commitment-page',
  imports: [
    CommitmentAgreement,
    ErrorState,
    Freshness,
    History,
    Markdown,
    Meter,
    ProgressChart,
    Rag,
    RecordHead,
    RouterLink,
    Skeleton,
    StandingCard,
    Text,
  ],
  templateUrl: './commitment-page.html',
  styleUrl: './commitment-page.css',
})
export class CommitmentPage {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly periods = inject(PeriodNames);
  protected readonly restoring = inject(Restoring);
  private readonly current = inject(CurrentPlan);

  readonly commitment = input.required<string>();

  protected readonly loaded = load<Commitment>(() => `/commitments/${this.commitment()}`);
  protected readonly plan = this.current.plan;
  protected readonly languages = computed(() => this.plan()?.languages ?? []);
  protected readonly title = computed(() => {
    const commitment = this.loaded.value();
    return commitment ? `${commitment.reference} ${this.formats.text(commitment.title)}` : '';
  });
  protected readonly mayEdit = computed(() => this.loaded.value()?.may.includes('commitment:update') ?? false);
  private readonly isDeclined = computed(() => this.loaded.value()?.reviewStatus === 'declined');
  protected readonly mayRestore = computed(() => {
    const { may = [], deliveryStatus } = this.loaded.value() ?? {};
    if (this.isDeclined()) return may.includes('commitment:review');
    return deliveryStatus === 'withdrawn' && may.includes('commitment:settle');
  });
  protected readonly parties = computed((): readonly Party[] =>
    [...(this.loaded.value()?.parties ?? [])].sort(
      (one, other) => partyRoles.indexOf(one.role) - partyRoles.indexOf(other.role),
    ),
  );
  protected readonly reports = computed(() => [...(this.loaded.value()?.reported ?? [])].reverse());

  protected readonly lines = computed(() => {
    const [commitment, plan] = [this.loaded.value(), this.plan()];
    if (!commitment || !plan) return [];
    const { id, reference, parties, reported } = commitment;
    const sector = parties.find(({ role }) => role === 'lead')?.organisation.sector;
    return [{ key: id, label: reference, sector, points: pointsOf(reported, plan.today) }];
  });
  protected readonly drawn = computed(() => isCourse(this.lines()));

  protected readonly pace = computed(() => {
    const delivery = this.loaded.value()?.delivery;
    const behind = delivery ? shownPoints(delivery.elapsed) - shownPoints(delivery.progress) : 0;
    if (behind === 0) return this.t('actions.onTime');
    return this.t(behind > 0 ? 'actions.behind' : 'actions.ahead', { points: Math.abs(behind) });
  });

  /** What is owed and what came in, for the period that is open. */
  protected readonly owing = computed(() => {
    const [commitment, plan] = [this.loaded.value(), this.plan()];
    if (!commitment?.delivery?.owed || !plan?.currentPeriod) return '';
    const period = this.periods.of(plan.currentPeriod);
    return this.t(commitment.delivery.reported ? 'commitments.reportedFor' : 'commitments.owedFor', { period });
  });

  constructor() {
    effect(() => this.current.enter(this.loaded.value()?.planCode));
  }

  protected async restore() {
    const { id, reference: name } = this.loaded.value() ?? {};
    if (!id || !name) return;
    const isRestored = await this.restoring.restore('commitments', { id, name, isDeclined: this.isDeclined() });
    if (isRestored) this.loaded.reload();
  }
}
