import { fold } from '../text/fold';

/** A person by what a text could call them. */
export interface Person {
  name: string;
  email: string;
}

/** What remains of somebody who was erased: no name, and an address that nobody can have (RFC 2606). */
export const erasedAs = (id: string): Person => ({ name: '', email: `${id}@erased.invalid` });

/**
 * Whether a short text, such as who is to be contacted, tells of the person: by their address, or by every word of their
 * name in whatever order, accents and case aside. A name of a single word is too common to tell anybody by.
 */
export function tellsOf(text: string, { name, email }: Person): boolean {
  const words = wordsIn(name);
  return addressesIn(text).includes(fold(email)) || (words.length > 1 && isIn(wordsIn(text), words));
}

const isIn = (all: readonly string[], words: readonly string[]): boolean => words.every((word) => all.includes(word));

const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{N}'’-]+/gu) ?? [];

const addressesIn = (text: string): string[] => fold(text).match(/[^\s,;:<>()"]+@[\p{L}\p{N}.-]*[\p{L}\p{N}]/gu) ?? [];
