import { accept, refuse, type Result } from '../result';
import { isReporting, latestOpened, type PeriodFacts } from './periods';

/** The period that an override made now belongs to, and ends with: the latest opened one, while it takes reports. */
export function overridePeriod<Period extends PeriodFacts>(
  periods: readonly Period[],
): Result<Period, 'override-without-period'> {
  const latest = latestOpened(periods);
  return latest && isReporting(latest.status) ? accept(latest) : refuse('override-without-period');
}
