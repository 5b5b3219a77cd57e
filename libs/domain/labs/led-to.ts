import type { IdeaRelation, IdeaStatus } from '../vocabularies';

/** That an idea led to an action. `labId` is where the idea came up; null: in no lab. */
export interface IdeaLink {
  id: string;
  labId: string | null;
  actionId: string;
  relation: IdeaRelation;
  linkedOn: string;
}

/** What a lab did to an action: the action is new and came from it, or was there and was enriched. */
export interface LedTo {
  labId: string;
  actionId: string;
  relation: 'became' | 'enriched';
  /** The day on which the first of the lab's ideas led to it. */
  since: string;
}

/** The fates that leave an idea for further work: nobody has decided about it, or its time may still come. */
export const furtherWork = ['submitted', 'shortlisted', 'parked'] as const satisfies readonly IdeaStatus[];

/**
 * What labs led to, the earliest first: every lab and action once, by however many ideas. An action is new for the lab
 * whose idea was the first that became it; for any other it is enriched, and so it is by an idea that went into it as a
 * part. An idea that was merged keeps what it led to, in the lab that it came up in: no merge changes what a lab led to.
 */
export function ledTo(links: readonly IdeaLink[]): LedTo[] {
  const inTime = links.toSorted((one, other) => compare(one.linkedOn, other.linkedOn) || compare(one.id, other.id));
  const origins = new Map<string, string | null>();
  for (const { relation, actionId, labId } of inTime)
    if (relation === 'became' && !origins.has(actionId)) origins.set(actionId, labId);
  const led = new Map<string, LedTo>();
  for (const { labId, actionId, linkedOn: since } of inTime) {
    const key = `${labId} ${actionId}`;
    if (labId === null || led.has(key)) continue;
    led.set(key, { labId, actionId, relation: origins.get(actionId) === labId ? 'became' : 'enriched', since });
  }
  return [...led.values()];
}

/** The same as it was on a day: by then, an action may have been enriched that an idea only became later. */
export const ledToBy = (day: string, links: readonly IdeaLink[]): LedTo[] =>
  ledTo(links.filter(({ linkedOn }) => linkedOn <= day));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
