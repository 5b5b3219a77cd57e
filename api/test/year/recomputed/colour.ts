import type { Rag } from '@symmachia/domain';
import { daysFrom } from './days';
import { Fraction } from './fraction';
import type { LoggedRow } from './ledger';

interface Asked {
  isFulfilled: boolean;
  /** In hundredths of a percent. */
  progress: number;
  /** Nothing is approved for the latest closed period, and it had started by then. */
  isSilent: boolean;
  elapsed: Fraction;
  milestones: readonly LoggedRow[];
  today: string;
  tolerances: Readonly<Record<'milestoneDays' | 'trailAmberPoints' | 'trailRedPoints', number>>;
}

/** Blue, grey, red, amber, green: the first that holds. */
export function colourOf({ isFulfilled, progress, isSilent, elapsed, milestones, today, tolerances }: Asked): Rag {
  if (isFulfilled || progress >= 10_000) return 'blue';
  if (isSilent) return 'grey';
  const open = milestones.filter(({ status }) => status !== 'achieved' && status !== 'cancelled');
  const daysLate = open.map(({ dueDate }) => daysFrom(String(dueDate), today));
  const trailsBy = (points: number) =>
    elapsed.times(Fraction.of(100)).isMoreThan(Fraction.of(progress, 100).plus(Fraction.of(points)));
  if (daysLate.some((days) => days > tolerances.milestoneDays) || trailsBy(tolerances.trailRedPoints)) return 'red';
  return daysLate.some((days) => days > 0) || trailsBy(tolerances.trailAmberPoints) ? 'amber' : 'green';
}
