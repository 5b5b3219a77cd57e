import type { Update } from '@symmachia/contracts';
import { PeriodClock } from '../../src/reporting/period-clock';
import type { Answer } from '../client';
import type { TestApp } from '../test-app';
import { wallClock } from '../wall-clock';
import { type ExpectedUpdate, Model } from './model';
import type { Stage } from './stage';
import type { Decision, Draft, Step, Turn } from './steps';

const day = 86_400_000;
const targets = { open: 'open', lock: 'locked', publish: 'published' } as const;

/** Takes one step after another, each in the product and in the model, and compares what became of both. */
export class Cycle {
  private readonly model: Model;
  private readonly frozen = new Map<number, string>();

  constructor(
    private readonly test: TestApp,
    private readonly stage: Stage,
    now: string,
  ) {
    this.model = new Model(stage.periods, now);
  }

  async take(step: Step): Promise<void> {
    switch (step.try) {
      case 'draft':
        await this.draft(step);
        break;
      case 'jump':
        await this.lookAtClock(new Date(Date.parse(this.model.now) + step.days * day).toISOString());
        break;
      case 'submit':
      case 'approve':
      case 'return':
        await this.decide(step);
        break;
      default:
        await this.turn(step);
    }
    await this.compare();
  }

  private async lookAtClock(now: string): Promise<void> {
    wallClock.set(now);
    await this.test.app.get(PeriodClock, { strict: false }).tick();
    this.model.lookAtClock(now);
  }

  private async draft(step: Draft): Promise<void> {
    const { who, period, commitment, percent } = step;
    const known = this.model.toDraft(who, period, commitment);
    const path = `/periods/${this.stage.periods[period]?.id}/commitments/${this.stage.commitments[commitment]}/update`;
    const report = { progressPercent: percent, narrative: { en: 'A word.' } };
    const answer = await this.stage.as(who).put<Update>(path, report);
    expectAnswer(step, answer, known !== undefined);
    if (known) known.percent = percent;
    const { id } = answer.body;
    if (known === null) this.model.updates.push({ id, period, commitment, status: 'draft', sentBy: null, percent });
  }

  private async decide(step: Decision): Promise<void> {
    const update = this.model.updates[step.update % Math.max(1, this.model.updates.length)];
    if (!update) return;
    const isAllowed = this.isAllowed(step, update);
    const body = step.try === 'return' ? { comment: 'How many?' } : undefined;
    expectAnswer(step, await this.stage.as(step.who).post(`/updates/${update.id}/${step.try}`, body), isAllowed);
    if (!isAllowed) return;
    if (step.try === 'approve') this.model.approve(update);
    else update.status = step.try === 'submit' ? 'submitted' : 'returned';
    if (step.try === 'submit') update.sentBy = step.who;
  }

  private isAllowed({ try: what, who }: Decision, update: ExpectedUpdate): boolean {
    if (what === 'submit') return this.model.maySubmit(who, update);
    return what === 'approve' ? this.model.mayApprove(who, update) : this.model.mayReturn(who, update);
  }

  private async turn(step: Turn): Promise<void> {
    const { try: what, period } = step;
    const path = `/periods/${this.stage.periods[period]?.id}`;
    const unit = this.stage.as('unit');
    if (what !== 'unlock')
      return expectAnswer(step, await unit.post(`${path}/${what}`), this.model.turn(period, targets[what]));
    const unlockedUntil = new Date(Date.parse(this.model.now) + 10 * day).toISOString().slice(0, 10);
    const exception = { unlockedUntil, reason: 'The office was flooded.' };
    const answer = await unit.put(`${path}/exceptions/${this.test.organisations.company}`, exception);
    expectAnswer(step, answer, this.model.unlock(period, unlockedUntil));
  }

  /** Everything is as the model says, and what is locked is as it was. */
  private async compare(): Promise<void> {
    expect(await this.stage.statuses()).toEqual(this.model.statuses);
    const updates = (await this.stage.updates()).map(({ id, reviewStatus, progressPercent }) => [
      id,
      reviewStatus,
      progressPercent,
    ]);
    const expected = this.model.updates.map(({ id, status, percent }) => [id, status, percent]);
    expect(Object.fromEntries(updates.map(([id, ...rest]) => [id, rest]))).toEqual(
      Object.fromEntries(expected.map(([id, ...rest]) => [id, rest])),
    );
    expect(await this.stage.progress()).toBe(this.expectedProgress());
    for (const period of this.stage.periods.keys()) {
      if (!this.model.isClosed(period)) continue;
      const figures = await this.stage.figures(period);
      expect(figures).toBe(this.frozen.get(period) ?? figures);
      this.frozen.set(period, figures);
    }
  }

  /** The mean of both commitments' last approved reports, each at most 100. */
  private expectedProgress(): number {
    const last = this.stage.commitments.map((_, commitment) => {
      const approved = this.model.updates.filter(
        (each) => each.commitment === commitment && each.status === 'approved',
      );
      return Math.min(100, approved.toSorted((one, other) => one.period - other.period).at(-1)?.percent ?? 0);
    });
    return last.reduce((sum, percent) => sum + percent, 0) / last.length;
  }
}

function expectAnswer(step: Step, { status, body }: Answer<unknown>, isAllowed: boolean): void {
  const answered = status < 300 ? 'allowed' : status < 500 ? 'refused' : `${status}: ${JSON.stringify(body)}`;
  expect({ ...step, answered }).toEqual({ ...step, answered: isAllowed ? 'allowed' : 'refused' });
}
