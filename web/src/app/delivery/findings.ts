import type { MessageParams } from '@symmachia/i18n';
import { Delivery, Figure, Matrix, Trend, restsOnSomething, shownPoints, smallest, trail } from './figures';
import type { NamedPeriod } from './period-name';

/** A sentence to be said: a key of the `delivery.finding` catalogue and what goes into it. */
export interface Finding {
  readonly key: string;
  readonly params: MessageParams;
}

/** How the reader calls a period. */
export type NameOf = (period: NamedPeriod) => string;

const say = (key: string, params: MessageParams = {}): Finding => ({ key: `delivery.finding.${key}`, params });

/** Points that count as keeping pace: rounding and a week more or less are no finding. */
const inPace = 3;

/**
 * The state of the plan in a few sentences, the first the most important: overall against time elapsed, the sector that does best
 * and the one that trails most with the pillar where it does, and who has not reported.
 */
export function stateOfPlan(sectors: Delivery, nameOf: NameOf, matrix?: Matrix, organisations?: Delivery): Finding[] {
  const { total } = sectors;
  if (!restsOnSomething(total)) return [say('nothing')];
  return [overall(total), ...sectorSentences(sectors, matrix), ...silence(sectors, nameOf, organisations)];
}

function overall(total: Figure): Finding {
  const progress = shownPoints(total.progress);
  const elapsed = shownPoints(total.elapsed);
  if (progress >= 100) return say('complete');
  if (elapsed <= 0) return say('notBegun', { progress });
  return say('overall', { progress, elapsed });
}

function sectorSentences({ groups }: Delivery, matrix?: Matrix): Finding[] {
  const atWork = groups.filter(restsOnSomething);
  const best = smallest(atWork, trail);
  const worst = smallest(atWork, (figure) => -trail(figure));
  if (!best || !worst || atWork.length < 2) return [];
  if (trail(worst) <= inPace) return [say('allInPace')];
  const where = worstPillar(worst, matrix);
  const params = { worst: worst.key, points: trail(worst), pillar: where ?? '' };
  const trails = where ? 'trailsMostIn' : 'trailsMost';
  if (trail(best) <= inPace) return [say(`${trails}OneInPace`, { ...params, best: best.key })];
  return trail(best) === trail(worst)
    ? [say('allTrailAlike', { points: trail(worst) })]
    : [say(`${trails}OneLess`, { ...params, best: best.key, bestPoints: trail(best) })];
}

/** The pillar in which the sector trails most, if it stands out from the sector as a whole. */
function worstPillar(sector: Figure, matrix?: Matrix): string | undefined {
  const cells = matrix?.cells.filter((cell) => cell.column === sector.key && restsOnSomething(cell)) ?? [];
  const worst = smallest(cells, (cell) => -trail(cell));
  if (!worst || cells.length < 2 || trail(worst) <= trail(sector)) return undefined;
  return matrix?.rows.find(({ key }) => key === worst.row)?.label;
}

function silence({ total, period }: Delivery, nameOf: NameOf, organisations?: Delivery): Finding[] {
  if (!period || total.owed === 0) return [];
  const reports = total.owed - total.reported;
  if (reports <= 0) return [say('allReported', { period: nameOf(period) })];
  const silent = organisations?.groups.filter(({ owed, reported }) => owed > reported).length ?? 0;
  return [
    say(silent ? 'silentOrganisations' : 'silentReports', { organisations: silent, reports, period: nameOf(period) }),
  ];
}

/** How delivery stands to the calendar, and which way the distance went since the last locked period. */
export function againstTime(total: Figure, nameOf: NameOf, trend?: Trend): Finding {
  const now = trail(total);
  const before = trend?.points.filter(({ snapshot }) => snapshot).at(-1);
  const change = before ? now - trail(before.total) : 0;
  const key = now > 0 ? 'behind' : now < 0 ? 'ahead' : 'level';
  if (!before || change === 0 || !before.period) return say(`time.${key}`, { points: Math.abs(now) });
  const turn = change > 0 ? 'worse' : 'better';
  return say(`time.${key}Since`, {
    points: Math.abs(now),
    change: Math.abs(change),
    turn,
    period: nameOf(before.period),
  });
}

/** Who leads, and whose commitments are off track most often. */
export function bySector({ groups }: Delivery): Finding {
  const atWork = groups.filter(({ commitments }) => commitments > 0);
  const best = smallest(atWork, ({ progress }) => -progress);
  const reddest = smallest(atWork, ({ rag, commitments }) => -rag.red / commitments);
  if (!best || !reddest) return say('nothing');
  const progress = shownPoints(best.progress);
  if (reddest.rag.red === 0) return say('sectorLeads', { best: best.key, progress });
  return say('sectorLeadsAndRed', {
    best: best.key,
    progress,
    reddest: reddest.key,
    red: reddest.rag.red,
    commitments: reddest.commitments,
  });
}

/** The empty cells by name, two at most; without any, the pillar that is furthest behind. */
export function byPillarAndSector({ cells, rows, rowTotals }: Matrix): Finding {
  const pillar = (key: string) => rows.find((row) => row.key === key)?.label ?? '';
  const [first, second, ...more] = cells.filter(({ empty }) => empty);
  if (first && second) {
    return say('emptyCells', {
      sector: first.column,
      pillar: pillar(first.row),
      sector2: second.column,
      pillar2: pillar(second.row),
      more: more.length,
    });
  }
  if (first) return say('emptyCell', { sector: first.column, pillar: pillar(first.row) });
  const worst = smallest(rowTotals.filter(restsOnSomething), (figure) => -trail(figure));
  if (!worst || trail(worst) <= inPace) return say('noEmptyCell');
  return say('noEmptyCellButBehind', { pillar: pillar(worst.key), points: trail(worst) });
}

/** What moved since the last locked period. */
export function overPeriods({ points }: Trend, nameOf: NameOf): Finding {
  const now = points.at(-1);
  const before = points.filter((point) => point.snapshot && point !== now).at(-1);
  if (!now || !before?.period) return say('noPeriodYet');
  return say('sincePeriod', {
    delivered: shownPoints(now.total.progress) - shownPoints(before.total.progress),
    elapsed: shownPoints(now.total.elapsed) - shownPoints(before.total.elapsed),
    period: nameOf(before.period),
  });
}
