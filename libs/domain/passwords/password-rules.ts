import { accept, refuse, type Result } from '../result';
import { fold } from '../text/fold';
import { guessableWords } from './guessable-words';

/** In characters (code points): NIST SP 800-63B-4, 3.1.1.2, and OWASP ASVS 5.0, 6.2.1 and 6.2.9. */
export const passwordLength = { min: 12, max: 128 } as const;

/** What must be left of a password when every guessable word is taken out of it. */
const leastOwnCharacters = 8;
const leastDistinctCharacters = 5;
const shortestPersonalWord = 3;

export interface PasswordOwner {
  email: string;
  name: string;
}

export type PasswordRefusal = 'too-short' | 'too-long' | 'guessable-password';

/**
 * Whether somebody may choose this password. Any characters will do, in any mixture; what is refused is what others try
 * first: common words and their ornaments, repetitions, and the owner's own name and address.
 */
export function passwordAllowed(password: string, owner: PasswordOwner): Result<string, PasswordRefusal> {
  const characters = [...password];
  if (characters.length < passwordLength.min) return refuse('too-short');
  if (characters.length > passwordLength.max) return refuse('too-long');
  return isGuessable(password, owner) ? refuse('guessable-password') : accept(password);
}

function isGuessable(password: string, owner: PasswordOwner): boolean {
  const plain = fold(password).replaceAll(' ', '');
  if (new Set(plain).size < leastDistinctCharacters) return true;
  const words = [...guessableWords, ...personalWords(owner)];
  return [plain, unmasked(plain)].some((text) => [...without(words, text)].length < leastOwnCharacters);
}

/** Parts of the name and of both sides of the address. */
const personalWords = ({ email, name }: PasswordOwner): string[] =>
  fold(`${email} ${name}`)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= shortestPersonalWord);

/** The usual disguises of letters: p4$$w0rd. */
const disguises: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const unmasked = (text: string) => text.replace(/[01345@$!]/g, (sign) => disguises[sign] ?? sign);

/** Longest first, so that no word leaves the tail of a longer one behind. */
const without = (words: readonly string[], text: string): string =>
  words.toSorted((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ''), text);
