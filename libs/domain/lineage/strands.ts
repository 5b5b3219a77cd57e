import { apportion } from '../delivery/exact';
import { type Mergeable, survivorsOf } from '../ideas/family';
import type { ActionStatus, IdeaRelation, IdeaStatus, Rag } from '../vocabularies';
import { presentFamilies, type Withdrawable } from './families';

/** An idea as far as it is asked where it came from and what it lives on in. */
export interface TracedIdea extends Withdrawable {
  labId: string | null;
  themeId: string | null;
  status: IdeaStatus;
}

/** An action as far as it is asked how it stands; `rag` is null while it does not count. */
export interface TracedAction extends Mergeable {
  status: ActionStatus;
  rag: Rag | null;
}

/** What an idea did to an action. */
export interface Led {
  ideaId: string;
  actionId: string;
  relation: IdeaRelation;
}

/** How an action stands: its colour while it counts, else why it does not. From best to worst. */
export const deliveryEnds = ['blue', 'green', 'amber', 'red', 'grey', 'not_counting', 'cancelled', 'merged'] as const;
export type DeliveryEnd = (typeof deliveryEnds)[number];

/** What is divided: an idea has so many parts. */
export const wholeIdea = 100;

/** One way from a lab to what became of an idea, and how much of the idea went that way. */
export interface Strand {
  labId: string | null;
  themeId: string | null;
  ideaId: string;
  /** The idea that it lives on in: itself, or the last one that it was merged into. */
  survivorId: string;
  /** The status of that one. */
  fate: IdeaStatus;
  /** The action that it led to, or the one which that was merged into; null where it led to none. */
  actionId: string | null;
  /** Its own relation to the action, else that of an idea which it shares its fate with. */
  relation: IdeaRelation | null;
  end: DeliveryEnd | null;
  /** In hundredths of an idea. The strands of an idea add up to a whole one. */
  parts: number;
}

interface Traced {
  ideas: readonly TracedIdea[];
  led: readonly Led[];
  /** Those that the reader may see: what led to another is as if it led nowhere. */
  actions: readonly TracedAction[];
}

/**
 * Every way from labs to what became of their ideas. An idea flows on undivided, a merged one within the idea that it
 * lives on in: together they led to whatever one of them did. Of several actions each gets an equal part. Withdrawn ideas
 * are left out; one that was merged into a withdrawn idea ends there.
 */
export function strandsOf({ ideas, led, actions }: Traced): Strand[] {
  const known = new Map(actions.map((action) => [action.id, action]));
  const livingOn = survivorsOf(
    actions.map(({ id, mergedIntoId }) => ({ id, mergedIntoId: known.has(mergedIntoId ?? '') ? mergedIntoId : null })),
  );
  const seen = led.filter(({ actionId }) => known.has(actionId));
  const ledBy = Map.groupBy(
    seen.map((each) => ({ ...each, actionId: livingOn.get(each.actionId) ?? each.actionId })),
    ({ ideaId }) => ideaId,
  );
  return presentFamilies(ideas).flatMap((family) => {
    const [survivor] = family;
    const all = family.flatMap(({ id }) => ledBy.get(id) ?? []);
    const reached = [...new Set(all.map(({ actionId }) => actionId))];
    const shares = divided(reached);
    return family.flatMap(({ id: ideaId, labId, themeId, ...idea }): Strand[] => {
      const start = {
        labId,
        themeId,
        ideaId,
        survivorId: survivor?.id ?? ideaId,
        fate: survivor?.status ?? idea.status,
      };
      if (reached.length === 0) return [{ ...start, actionId: null, relation: null, end: null, parts: wholeIdea }];
      const own = ledBy.get(ideaId) ?? [];
      return reached.map((actionId, at) => ({
        ...start,
        actionId,
        relation: [...own, ...all].find((each) => each.actionId === actionId)?.relation ?? null,
        end: endOf(known.get(actionId)),
        parts: shares[at] ?? 0,
      }));
    });
  });
}

/** Where an action is counted in the last layer. */
function endOf(action: TracedAction | undefined): DeliveryEnd {
  if (action?.rag) return action.rag;
  return action?.status === 'cancelled' || action?.status === 'merged' ? action.status : 'not_counting';
}

/** A whole idea in equal parts, to the hundredth, that add up to it. */
const divided = (among: readonly string[]): number[] =>
  among.length === 0
    ? []
    : apportion(
        BigInt(wholeIdea),
        among.map((id) => ({ id, weight: 1n })),
      ).map(Number);
