import { fold } from '../text/fold';
import type { I18nText } from '../text/i18n-text';

/** Shorter ones hold sentences together (για, των, och, the) and make everything alike. */
const shortestWord = 4;
/** Words that share this many letters at their start are taken for forms of one word: Greek and Swedish bend the end. */
const stem = 5;

/** The words of a text that tell it apart, folded, each cut to what its forms have in common. */
export function stemsOf(text: string): ReadonlySet<string> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= shortestWord).map((word) => word.slice(0, stem)));
}

/**
 * How alike two texts are, 0 to 1: of the words of the shorter one, the part that the other has, too (overlap
 * coefficient), so that a few words typed find a long title. 0 where either has no words.
 */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  if (shorter.size === 0) return 0;
  return [...shorter].filter((word) => longer.has(word)).length / shorter.size;
}

/**
 * From which likeness on an idea is worth a look: tried on titles of a digital-skills plan, where half of two words is
 * usually no more than that both are digital, and two of three already tell.
 */
const threshold = 0.6;
/** A word is rare that a tenth of a plan's ideas have at most: of few ideas two may, of however many no more than five. */
const rareShare = 0.1;
const [fewest, most] = [2, 5];

export interface TitledIdea {
  id: string;
  title: I18nText;
}

/**
 * The ideas like what was typed, the likest first, each by its title in the language in which it is likest. One word in
 * common tells something only where it is rare, or the whole title; of equally like ones those go first that share rarer
 * words. `ideas` are all that have any of the words in their title; `ofAll` says how many the plan has.
 */
export function similarIdeas(
  typed: string,
  ideas: readonly TitledIdea[],
  ofAll: number,
): { id: string; likeness: number }[] {
  const words = stemsOf(typed);
  const told = ideas.map(({ id, title }) => ({ id, titles: Object.values(title).map(stemsOf) }));
  const having = new Map(
    [...words].map((word) => [word, told.filter(({ titles }) => titles.some((title) => title.has(word))).length]),
  );
  const isRare = (word: string) => (having.get(word) ?? 0) <= Math.max(fewest, Math.min(most, rareShare * ofAll));
  const tells = (shared: readonly string[], title: ReadonlySet<string>) =>
    shared.length > 1 || shared.some(isRare) || (words.size === 1 && title.size === 1);
  const rarity = (shared: readonly string[]) =>
    shared.reduce((sum, word) => sum + Math.log(1 + ofAll / (having.get(word) || 1)), 0);
  const found = told.flatMap(({ id, titles }) => {
    const [best] = titles
      .map((title) => ({ title, shared: [...words].filter((word) => title.has(word)) }))
      .filter(({ title, shared }) => tells(shared, title))
      .map(({ title, shared }) => ({ id, likeness: likeness(words, title), rarity: rarity(shared) }))
      .sort(byLikeness);
    return best && best.likeness >= threshold ? [best] : [];
  });
  return found.sort(byLikeness).map(({ id, likeness }) => ({ id, likeness }));
}

const byLikeness = (one: Found, other: Found) => other.likeness - one.likeness || other.rarity - one.rarity;

interface Found {
  likeness: number;
  rarity: number;
}
