import { fold } from '../text/fold';

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
