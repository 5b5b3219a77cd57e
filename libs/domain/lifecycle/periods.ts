import type { PeriodSpan } from '../delivery/facts';
import type { PeriodStatus } from '../vocabularies';
import { transition, type Transitions } from './transition';

export interface PeriodFacts extends PeriodSpan {
  status: PeriodStatus;
}

const transitions: Transitions<PeriodStatus> = {
  scheduled: ['open'],
  open: ['grace', 'locked'],
  grace: ['locked'],
  locked: ['published'],
  published: [],
};

export const nextPeriodStatus = (from: PeriodStatus, to: PeriodStatus) =>
  transition(transitions, from, to, 'period-transition-refused');

/** Locked or published: its rows are frozen. */
export const isClosed = (status: PeriodStatus): boolean => status === 'locked' || status === 'published';

/** Opened and not closed. */
export const isReporting = (status: PeriodStatus): boolean => status === 'open' || status === 'grace';

/** Whether updates may be written: while it is open or in grace, later only up to the day an exception gives. */
export function acceptsUpdates(status: PeriodStatus, unlockedUntil: string | null, today: string): boolean {
  if (isClosed(status)) return inForce(unlockedUntil, today) !== null;
  return status !== 'scheduled';
}

/** The day up to which an exception lets its organisation report; null where there is none, or none any more. */
export const inForce = (unlockedUntil: string | null, day: string): string | null =>
  unlockedUntil !== null && day <= unlockedUntil ? unlockedUntil : null;

/** Whether one organisation may be given longer than the others: of a closed period, or ahead, before it is locked. */
export const isUnlockable = (status: PeriodStatus): boolean => status !== 'scheduled';

/** The one that starts last among those locked or published. */
export const latestClosed = <Period extends PeriodFacts>(periods: readonly Period[]): Period | null =>
  latest(periods.filter(({ status }) => isClosed(status)));

/** The one that starts last among those that have been opened, closed since or not. */
export const latestOpened = <Period extends PeriodFacts>(periods: readonly Period[]): Period | null =>
  latest(periods.filter(({ status }) => status !== 'scheduled'));

const latest = <Period extends PeriodFacts>(periods: readonly Period[]): Period | null =>
  periods.reduce<Period | null>((last, next) => (last && last.startDate >= next.startDate ? last : next), null);
