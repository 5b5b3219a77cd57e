/** The same answer without reading the same word again: a column says few words many times. */
export function remembered<T>(read: (word: string) => T): (word: string) => T {
  const known = new Map<string, { answer: T }>();
  return (word) => {
    const before = known.get(word) ?? { answer: read(word) };
    known.set(word, before);
    return before.answer;
  };
}
