import type { DeliveryRow } from '../delivery/delivery-row';
import type { ActionPlace } from '../delivery/contributions';
import { type Sector, sectors } from '../vocabularies';

type Row = Pick<DeliveryRow, 'actionId' | 'commitmentId' | 'organisationId' | 'sector' | 'startDate' | 'leftOut'>;

/** That an organisation stands behind an action, by one of its commitments or by leading it, from its `startDate` on. */
export interface Involvement extends Omit<Row, 'leftOut'> {
  /** The top-level pillars that the action hangs on, and its target groups, by id. */
  pillars: readonly string[];
  targetGroups: readonly string[];
}

/**
 * What counts in the figures, party by party: whoever leads, delivers, supports or funds stands behind a commitment. What
 * is left out of the figures (withdrawn, cancelled, merged) is left out here.
 */
export const involvementsOf = (
  place: Pick<ActionPlace, 'pillars' | 'targetGroupIds'>,
  rows: readonly Row[],
): Involvement[] =>
  rows
    .filter(({ leftOut }) => leftOut === null)
    .map(({ actionId, commitmentId, organisationId, sector, startDate }) => ({
      ...{ actionId, commitmentId, organisationId, sector, startDate },
      pillars: [...new Set(place.pillars.map(({ topId }) => topId))],
      targetGroups: place.targetGroupIds,
    }));

/** The organisations behind something, each with its sector. */
export interface Backed {
  id: string;
  organisations: ReadonlyMap<string, Sector>;
}

/** The organisations behind one action or commitment, and where it belongs. */
export interface Shared extends Backed {
  pillars: readonly string[];
  targetGroups: readonly string[];
}

/** The actions and commitments of a plan, once each. */
export interface SharedWork {
  actions: readonly Shared[];
  commitments: readonly Shared[];
}

export const sharedWork = (all: readonly Involvement[]): SharedWork => ({
  actions: sharedActions(all),
  commitments: sharedCommitments(all),
});

export const sharedActions = (all: readonly Involvement[]): Shared[] => sharedBy(all, ({ actionId }) => actionId);

export const sharedCommitments = (all: readonly Involvement[]): Shared[] =>
  sharedBy(all, ({ commitmentId }) => commitmentId);

function sharedBy(all: readonly Involvement[], key: (involvement: Involvement) => string | null): Shared[] {
  const shared = new Map<string, Shared & { organisations: Map<string, Sector> }>();
  for (const involvement of all) {
    const id = key(involvement);
    if (id === null) continue;
    const { pillars, targetGroups } = involvement;
    const known = shared.get(id) ?? { id, organisations: new Map(), pillars, targetGroups };
    if (known.organisations.size === 0) shared.set(id, known);
    known.organisations.set(involvement.organisationId, involvement.sector);
  }
  return [...shared.values()];
}

/** In the order of the vocabulary. */
export function sectorsOf({ organisations }: Pick<Backed, 'organisations'>): Sector[] {
  const present = new Set(organisations.values());
  return sectors.filter((sector) => present.has(sector));
}
