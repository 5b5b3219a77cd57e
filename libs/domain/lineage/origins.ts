import { familyOf, type Mergeable } from '../ideas/family';
import type { IdeaRelation } from '../vocabularies';
import { presentFamilies, type Withdrawable } from './families';

/** An idea that an action came from. */
export interface Origin<Link> {
  ideaId: string;
  /** The next of these ideas that it was merged into. */
  mergedIntoId: string | null;
  /** What it did to the action itself; null where only an idea that it shares its fate with did anything. */
  link: Link | null;
}

interface Linked {
  ideaId: string;
  actionId: string;
  relation: IdeaRelation;
}

interface Sources<Link> {
  ideas: readonly Withdrawable[];
  led: readonly Link[];
  /** Those that the reader may see. */
  actions: readonly Mergeable[];
}

/**
 * The ideas that an action came from, also over an action that was merged into it: each that led to it, with all that
 * share its fate, the one that they live on in first.
 */
export function originsOf<Link extends Linked>(
  actionId: string,
  { ideas, led, actions }: Sources<Link>,
): Origin<Link>[] {
  const own = familyOf(actionId, actions);
  const links = Map.groupBy(
    led
      .filter((link) => own.includes(link.actionId))
      .toSorted((one, other) => own.indexOf(one.actionId) - own.indexOf(other.actionId)),
    ({ ideaId }) => ideaId,
  );
  const into = new Map(ideas.map(({ id, mergedIntoId }) => [id, mergedIntoId]));
  return presentFamilies(ideas).flatMap((family) => {
    if (!family.some(({ id }) => links.has(id))) return [];
    const present = new Set(family.map(({ id }) => id));
    const next = (id: string): string | null => {
      const target = into.get(id) ?? null;
      return target === null || present.has(target) ? target : next(target);
    };
    return family.map(({ id: ideaId }, at) => ({
      ideaId,
      mergedIntoId: at === 0 ? null : next(ideaId),
      link: links.get(ideaId)?.[0] ?? null,
    }));
  });
}
