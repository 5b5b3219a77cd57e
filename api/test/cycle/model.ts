import type { Period } from '@symmachia/contracts';
import type { PeriodStatus, UpdateReviewStatus } from '@symmachia/domain';
import type { Who } from './steps';

/** One report as it should be by now. */
export interface ExpectedUpdate {
  id: string;
  period: number;
  commitment: number;
  status: UpdateReviewStatus;
  sentBy: Who | null;
  percent: number;
}

/** How things should be after every step, by the rules alone. */
export class Model {
  readonly updates: ExpectedUpdate[] = [];
  readonly statuses: PeriodStatus[];
  private readonly unlockedUntil = new Map<number, string>();

  constructor(
    private readonly periods: readonly Period[],
    public now: string,
  ) {
    this.statuses = periods.map(({ status }) => status);
  }

  /** Which update a draft is written to: null: a new one; undefined: it is refused. */
  toDraft(who: Who, period: number, commitment: number): ExpectedUpdate | null | undefined {
    if (who === 'reviewer' || !this.takes(period)) return undefined;
    const pair = this.updates.filter((each) => each.period === period && each.commitment === commitment);
    const unfinished = pair.find(({ status }) => status !== 'approved' && status !== 'superseded');
    if (unfinished) return unfinished.status === 'submitted' ? undefined : unfinished;
    return pair.some(({ status }) => status === 'approved') && !this.isUnlocked(period) ? undefined : null;
  }

  maySubmit(who: Who, { status, period }: ExpectedUpdate): boolean {
    return who !== 'reviewer' && (status === 'draft' || status === 'returned') && this.takes(period);
  }

  /** Nobody of the company decides on what it reports, and nobody approves what they sent. */
  mayApprove(who: Who, update: ExpectedUpdate): boolean {
    return this.mayReturn(who, update) && update.sentBy !== who;
  }

  mayReturn(who: Who, { status }: ExpectedUpdate): boolean {
    return (who === 'unit' || who === 'reviewer') && status === 'submitted';
  }

  approve(update: ExpectedUpdate): void {
    for (const each of this.updates)
      if (each.period === update.period && each.commitment === update.commitment && each.status === 'approved')
        each.status = 'superseded';
    update.status = 'approved';
  }

  /** Moves a period by hand; whether it may be. */
  turn(period: number, to: PeriodStatus): boolean {
    const from = this.statuses[period];
    const isAllowed =
      (to === 'open' && from === 'scheduled') ||
      (to === 'locked' && (from === 'open' || from === 'grace')) ||
      (to === 'published' && from === 'locked');
    if (isAllowed) this.move(period, to);
    return isAllowed;
  }

  /** Also ahead, before it is closed. */
  unlock(period: number, until: string): boolean {
    const isAllowed = this.statuses[period] !== 'scheduled';
    if (isAllowed) this.unlockedUntil.set(period, until);
    return isAllowed;
  }

  /** What the clock does by itself when it is looked at. */
  lookAtClock(now: string): void {
    this.now = now;
    for (const [at, { opensAt, dueAt, graceUntil }] of this.periods.entries()) {
      if (this.statuses[at] === 'scheduled' && now >= opensAt) this.move(at, 'open');
      if (this.statuses[at] === 'open' && now > dueAt) this.move(at, 'grace');
      if (this.statuses[at] === 'grace' && graceUntil !== null && now > graceUntil) this.move(at, 'locked');
    }
  }

  isClosed(period: number): boolean {
    return this.statuses[period] === 'locked' || this.statuses[period] === 'published';
  }

  private takes(period: number): boolean {
    if (!this.isClosed(period)) return this.statuses[period] !== 'scheduled';
    return this.isUnlocked(period);
  }

  private isUnlocked(period: number): boolean {
    return this.now.slice(0, 10) <= (this.unlockedUntil.get(period) ?? '');
  }

  private move(period: number, to: PeriodStatus): void {
    this.statuses[period] = to;
    if (to !== 'locked') return;
    for (const update of this.updates)
      if (update.period === period && update.status === 'submitted') update.status = 'returned';
  }
}
