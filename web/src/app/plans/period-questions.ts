import { Injectable, inject } from '@angular/core';
import type { Period, PeriodCoverage, Plan } from '@symmachia/contracts';
import { type Question, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { PeriodNames } from '../delivery/period-name';
import { PeriodStandings } from '../reporting/period-standing';

export type Step = 'open' | 'lock' | 'publish';

/** What will happen if a period is opened, locked or published now, as a question that waits for a yes. */
@Injectable({ providedIn: 'root' })
export class PeriodQuestions {
  private readonly api = inject(Api);
  private readonly names = inject(PeriodNames);
  private readonly standings = inject(PeriodStandings);
  private readonly t = inject(Words).t;

  async of(step: Step, period: Period, plan: Plan): Promise<Question> {
    const coverage = await this.api.get<PeriodCoverage>(`/periods/${period.id}/coverage`);
    return {
      title: this.t(`plans.ask.${step}`, { name: this.names.of(period) }),
      text: this.consequences(step, period, plan, coverage).join('\n'),
      confirm: this.t(`plans.step.${step}`),
    };
  }

  private consequences(step: Step, period: Period, { timezone }: Plan, { items }: PeriodCoverage): string[] {
    const sum = (of: (item: PeriodCoverage['items'][number]) => number) =>
      items.reduce((total, item) => total + of(item), 0);
    const owed = sum((item) => item.owed);
    const approved = this.t('periods.ask.approved', { owed, approved: sum((item) => item.reported) });
    if (step === 'publish') return [approved, this.t('periods.ask.public')];
    if (step === 'open') {
      const organisations = items.filter((item) => item.owed > 0).length;
      const reporting = owed ? this.t('periods.ask.open', { owed, organisations }) : this.t('periods.ask.openNobody');
      return [reporting, `${this.standings.of({ ...period, status: 'open' }, timezone)}.`];
    }
    const drafts = sum(({ counts }) => counts.draft);
    return [
      approved,
      this.t('periods.ask.returned', { count: sum(({ counts }) => counts.submitted) }),
      ...(drafts ? [this.t('periods.ask.drafts', { count: drafts })] : []),
      this.t('periods.ask.frozen'),
    ];
  }
}
