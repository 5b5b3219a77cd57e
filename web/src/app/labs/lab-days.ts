import type { LabSummary } from '@symmachia/contracts';
import { wasHeld } from '@symmachia/domain';
import { DateStyle, Formats, Words } from '@symmachia/ui';

/** When a lab is or was, in words: a day, from one day to another (neither is broken in two), or that nobody said so. */
export function daysOf(
  { startDate, endDate, status }: Pick<LabSummary, 'startDate' | 'endDate' | 'status'>,
  { t }: Words,
  { date }: Formats,
  style: DateStyle = 'medium',
): string {
  const days = [...new Set([startDate, endDate])].filter((day) => day !== null);
  if (days.length === 0) return t(wasHeld(status) ? 'labs.notRecorded' : 'labs.notSet');
  return days.map((day) => date(day, style).replaceAll(' ', '\u00a0')).join(' – ');
}
