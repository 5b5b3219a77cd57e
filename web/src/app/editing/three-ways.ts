import { Language, languages } from '@symmachia/domain';
import { Values, isObject, same } from './merge-patch';

/** A field of a draft, or one language of its text: what can be chosen by itself. */
export interface Place<D> {
  readonly field: Extract<keyof D, string>;
  readonly language?: Language;
}

/** Where two people changed the same to something different, and where only the other one changed anything. */
export interface Differences<D> {
  readonly contested: readonly Place<D>[];
  readonly onlyTheirs: readonly Place<D>[];
}

/** Compares as the API takes them three versions of a draft, whose fields `draft` names. */
export function differences<D>(draft: D, before: Values, mine: Values, theirs: Values): Differences<D> {
  const contested: Place<D>[] = [];
  const onlyTheirs: Place<D>[] = [];
  for (const field in draft) {
    for (const place of placesOf<D>(field, [before[field], mine[field], theirs[field]])) {
      const [old, my, their] = [at(before, place), at(mine, place), at(theirs, place)];
      if (same(old, their) || same(my, their)) continue;
      (same(old, my) ? onlyTheirs : contested).push(place);
    }
  }
  return { contested, onlyTheirs };
}

/** The draft with what `source` says in one place; a language that is missing there goes. */
export function withPlace<D>(draft: D, { field, language }: Place<D>, source: D): D {
  if (!language) return { ...draft, [field]: source[field] };
  const { [language]: _, ...others } = textsAt(draft, field);
  const text = textsAt(source, field)[language];
  return { ...draft, [field]: text ? { ...others, [language]: text } : others };
}

/** What a place holds of what the API takes. */
export function at(values: Values, { field, language }: { field: string; language?: Language }): unknown {
  const value = values[field];
  return language && isObject(value) ? value[language] : value;
}

export function textsAt<D>(draft: D, field: Extract<keyof D, string>): Readonly<Record<string, unknown>> {
  const value: unknown = draft[field];
  return isObject(value) ? value : {};
}

const placesOf = <D>(field: Extract<keyof D, string>, versions: readonly unknown[]): readonly Place<D>[] =>
  versions.some(isText) ? languages.map((language) => ({ field, language })) : [{ field }];

/** A text in languages, even in none; anything else that has parts is compared as a whole. */
const isText = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).every((key) => languages.some((language) => language === key));
