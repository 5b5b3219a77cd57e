import { fold } from '@symmachia/domain';

/** A word as the lists of words compare it: without case, accents, line breaks, hyphens and underscores. */
export const wordKey = (word: string): string =>
  fold(word)
    .replace(/[\s_-]+/g, ' ')
    .trim();

/** Values by the key of each word that stands for them; the words of a value are listed with bars between. */
export const byWord = <T>(lists: Iterable<readonly [value: T, words: string]>): ReadonlyMap<string, T> =>
  new Map([...lists].flatMap(([value, words]) => words.split('|').map((word) => [wordKey(word), value] as const)));

/** The same answer without reading the same word again: a column says few words many times. */
export function remembered<T>(read: (word: string) => T): (word: string) => T {
  const known = new Map<string, { answer: T }>();
  return (word) => {
    const before = known.get(word) ?? { answer: read(word) };
    known.set(word, before);
    return before.answer;
  };
}
