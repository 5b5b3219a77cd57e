import type { ReportedProgress } from '@symmachia/contracts';
import type { Sector } from '@symmachia/domain';

/** Progress as approved, day by day, of one commitment. */
export interface ReportedLine {
  readonly key: string;
  readonly label: string;
  readonly sector: Sector | undefined;
  readonly points: readonly { readonly day: string; readonly value: number }[];
}

type Report = Pick<ReportedProgress, 'period' | 'progressPercent' | 'approvedAt'>;

/**
 * One point for each approved report: at the end of its period, but never later than today; an imported opening value
 * stands on the day it was approved, or the day before the first period's end when that was later.
 */
export function pointsOf(reported: readonly Report[], today: string): ReportedLine['points'] {
  const byDay = new Map<string, number>();
  for (const { period, progressPercent, approvedAt } of reported) {
    const day = period ? earlier(period.endDate, today) : earlier(approvedAt.slice(0, 10), firstDay(reported) ?? today);
    byDay.set(day, progressPercent);
  }
  return [...byDay].map(([day, value]) => ({ day, value })).sort((one, other) => (one.day < other.day ? -1 : 1));
}

const firstDay = (reported: readonly Report[]): string | undefined =>
  reported.flatMap(({ period }) => period?.startDate ?? []).sort()[0];

const earlier = (one: string, other: string): string => (one < other ? one : other);

/** Whether there is a course to draw: something was reported at two moments. */
export const isCourse = (lines: readonly ReportedLine[]): boolean => lines.some(({ points }) => points.length > 1);

export type Course =
  | { readonly key: 'one'; readonly params: { from: number; to: number; day: string } }
  | { readonly key: 'several'; readonly params: { count: number; furthest: number; least: number } };

/** What the lines show: how far one has come, or how far apart several are. */
export function courseOf(lines: readonly ReportedLine[]): Course | undefined {
  const reported = lines.filter(({ points }) => points.length > 0);
  const last = reported.flatMap(({ points }) => points.at(-1)?.value ?? []);
  const [only, another] = reported;
  const first = only?.points[0];
  if (!first) return undefined;
  if (another) {
    const params = { count: reported.length, furthest: Math.max(...last), least: Math.min(...last) };
    return { key: 'several', params };
  }
  return { key: 'one', params: { from: first.value, to: last[0] ?? first.value, day: first.day } };
}
