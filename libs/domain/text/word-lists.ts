import { fold } from './fold';

/** A word as lists of words compare it: without case, accents, line breaks, hyphens and underscores. */
export const wordKey = (word: string): string =>
  fold(word)
    .replace(/[\s_-]+/g, ' ')
    .trim();

/** Values by the key of each word that stands for them; the words of a value are listed with bars between. */
export const byWord = <T>(lists: Iterable<readonly [value: T, words: string]>): ReadonlyMap<string, T> =>
  new Map([...lists].flatMap(([value, words]) => words.split('|').map((word) => [wordKey(word), value] as const)));
