import { cellKey, cellsOf, type Cell } from '../common-ground/cells';
import { type Involvement, sectorsOf, sharedActions, type Shared } from '../common-ground/involvement';
import { pairsOf, type Pair } from '../common-ground/pairs';
import { earlierOf, laterOf } from '../dates/dates';
import type { LedTo } from './led-to';

/** Where and when something was there for the first time; it is new through the lab, if through any. */
export interface FirstTime {
  day: string;
  actionId: string;
  labId: string | null;
}

export interface FirstTimes {
  /** Two organisations, as they stand in the action that they share. Who shares a commitment shares its action. */
  collaborations: readonly (Pair & FirstTime)[];
  /** Two sectors that do. */
  sectorPairs: readonly (Pair & FirstTime)[];
  /** A pillar and a target group that have an action. */
  fields: readonly (Cell & FirstTime)[];
}

/**
 * When organisations, and sectors, shared work for the first time, and when fields were first worked in; each once, the
 * earliest first, and only what an action that a lab led to has in it. Two share an action from the day on which both have
 * begun in it: by the dates of their commitments, else the action's, else the plan's. A field is worked in from the day on
 * which somebody has begun in it.
 *
 * It is new through a lab when the action where it happened first is one that the lab led to: in an action that came
 * from the lab whatever is in it, from the day on at the earliest on which the idea led to it; in one that was
 * enriched only what began on that day or later. What began on the same day without a lab was there before. An action
 * that several labs led to speaks for the first of them alone.
 *
 * `heirs` names, of organisations that were merged into another or followed by it, the one that they are now: whoever
 * worked with the one worked with the other.
 */
export function firstTimes(
  all: readonly Involvement[],
  led: readonly LedTo[],
  heirs: ReadonlyMap<string, string> = new Map(),
): FirstTimes {
  const works = worksOf(all);
  const claims = new Map(led.toReversed().map((each) => [each.actionId, each]));
  return {
    collaborations: firsts(works, claims, pairsAmong(heirs)),
    sectorPairs: firsts(works, claims, sectorPairsIn),
    fields: firsts(works, claims, fieldsIn),
  };
}

/** An action, with the day from which on each organisation stands behind it. */
interface Work extends Shared {
  begun: ReadonlyMap<string, string>;
}

/** Something that an action has in it, and since when. */
interface Touch<What> {
  key: string;
  what: What;
  day: string;
}

interface Found<What> extends FirstTime {
  key: string;
  what: What;
  /** When the lab's idea led there; empty without a lab. */
  since: string;
}

function worksOf(all: readonly Involvement[]): Work[] {
  const byAction = Map.groupBy(all, ({ actionId }) => actionId);
  return sharedActions(all).map((action) => ({ ...action, begun: earliest(byAction.get(action.id) ?? []) }));
}

function earliest(involvements: readonly Involvement[]): Map<string, string> {
  const begun = new Map<string, string>();
  for (const { organisationId, startDate } of involvements)
    begun.set(organisationId, earlierOf(begun.get(organisationId) ?? startDate, startDate));
  return begun;
}

const keyOf = ({ one, other }: Pick<Pair, 'one' | 'other'>) => `${one} ${other}`;

/** What was two organisations and is one now never worked with itself. */
const pairsAmong =
  (heirs: ReadonlyMap<string, string>) =>
  (work: Work): Touch<Pair>[] =>
    pairsOf(work).flatMap((pair) => {
      const [one, other] = [heirs.get(pair.one) ?? pair.one, heirs.get(pair.other) ?? pair.other];
      if (one === other) return [];
      const key = one < other ? keyOf({ one, other }) : keyOf({ one: other, other: one });
      return { key, what: pair, day: bothBegun(pair, work.begun) };
    });

function sectorPairsIn(work: Work): Touch<Pair>[] {
  const begun = new Map<string, string>();
  for (const [organisation, sector] of work.organisations) {
    const day = work.begun.get(organisation) ?? '';
    begun.set(sector, earlierOf(begun.get(sector) ?? day, day));
  }
  const organisations = new Map(sectorsOf(work).map((sector) => [sector as string, sector]));
  return pairsOf({ organisations }).map((pair) => ({ key: keyOf(pair), what: pair, day: bothBegun(pair, begun) }));
}

function fieldsIn(work: Work): Touch<Cell>[] {
  const day = [...work.begun.values()].reduce(earlierOf);
  return cellsOf(work).map((cell) => ({ key: cellKey(cell), what: cell, day }));
}

const bothBegun = ({ one, other }: Pair, begun: ReadonlyMap<string, string>): string =>
  laterOf(begun.get(one) ?? '', begun.get(other) ?? '');

/** Of what is in an action that a lab led to: only that can be new through a lab. */
function firsts<What>(
  works: readonly Work[],
  claims: ReadonlyMap<string, LedTo>,
  touchesIn: (work: Work) => Touch<What>[],
): (What & FirstTime)[] {
  const found = new Map<string, Found<What>>();
  const [led, others] = [works.filter(({ id }) => claims.has(id)), works.filter(({ id }) => !claims.has(id))];
  for (const work of led)
    for (const touch of touchesIn(work)) {
      const here = through(work.id, touch, claims.get(work.id));
      const known = found.get(touch.key);
      if (!known || inTime(here, known) < 0) found.set(touch.key, here);
    }
  for (const work of others)
    for (const touch of touchesIn(work)) {
      const known = found.get(touch.key);
      if (!known || known.day < touch.day) continue;
      const here = through(work.id, touch, undefined);
      if (inTime(here, known) < 0) found.set(touch.key, here);
    }
  return [...found.values()].sort(inTime).map(({ what, day, actionId, labId }) => ({ ...what, day, actionId, labId }));
}

function through<What>(actionId: string, { key, what, day }: Touch<What>, claim: LedTo | undefined): Found<What> {
  if (!claim || (claim.relation === 'enriched' && day < claim.since))
    return { key, what, day, actionId, labId: null, since: '' };
  return { key, what, day: laterOf(day, claim.since), actionId, labId: claim.labId, since: claim.since };
}

/** By day; on the same day what no lab led to comes first, then what the earlier idea led to. */
const inTime = (one: Found<unknown>, other: Found<unknown>): number =>
  inOrder(one.day, other.day) ||
  inOrder(one.since, other.since) ||
  inOrder(one.actionId, other.actionId) ||
  inOrder(one.key, other.key);

const inOrder = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
