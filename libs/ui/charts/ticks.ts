/** What the name of a month needs, in pixels. */
const room = 44;

/** The days that can be named on an axis of `width` pixels without running into each other; the last one always is. */
export function ticksThatFit(days: readonly Date[], width: number): Date[] {
  const [first, last] = [days.at(0), days.at(-1)];
  if (!first || !last) return [];
  const at = (day: Date) => ((day.getTime() - first.getTime()) / Math.max(1, last.getTime() - first.getTime())) * width;
  return days.reduceRight<Date[]>((kept, day) => {
    const [next] = kept;
    return !next || at(next) - at(day) >= room ? [day, ...kept] : kept;
  }, []);
}
