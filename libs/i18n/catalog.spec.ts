import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageFormatElement, TYPE, parse } from '@formatjs/icu-messageformat-parser';
import { Catalogue, interfaceLanguages } from './message';

const features = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'languages')
  .map((entry) => entry.name);

const textOf = (feature: string, language: string) =>
  readFileSync(join(__dirname, feature, `${language}.json`), 'utf8');

const read = (feature: string, language: string): Catalogue => JSON.parse(textOf(feature, language)) as Catalogue;

const withoutSpace = (text: string) => text.replace(/\s/g, '');

function messages(catalogue: Catalogue, prefix = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : messages(value, `${prefix}${key}.`),
  );
}

function placeholders(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element.value, ...Object.values(element.options).flatMap((option) => placeholders(option.value))];
    }
    return [element.value];
  });
}

const placeholdersOf = (message: string) => [...new Set(placeholders(parse(message, { ignoreTag: true })))].sort();

function pluralsWithoutOther(elements: MessageFormatElement[]): number {
  return elements.filter((element) => element.type === TYPE.plural && !element.options['other']).length;
}

describe.each(features)('catalogue %s', (feature) => {
  const english = new Map(messages(read(feature, 'en')));

  it.each(interfaceLanguages)('has the same keys in %s as in English', (language) => {
    expect(
      messages(read(feature, language))
        .map(([key]) => key)
        .sort(),
    ).toEqual([...english.keys()].sort());
  });

  it.each(interfaceLanguages)('says everything once in %s', (language) => {
    expect(withoutSpace(textOf(feature, language))).toBe(withoutSpace(JSON.stringify(read(feature, language))));
  });

  it.each(interfaceLanguages)('has no empty and no untrimmed message in %s', (language) => {
    expect(messages(read(feature, language)).filter(([, text]) => !text || text !== text.trim())).toEqual([]);
  });

  it.each(interfaceLanguages)('parses as ICU in %s, each plural with "other"', (language) => {
    for (const [, text] of messages(read(feature, language))) {
      expect(pluralsWithoutOther(parse(text, { ignoreTag: true }))).toBe(0);
    }
  });

  it.each(interfaceLanguages)('has the same placeholders in %s as in English', (language) => {
    for (const [key, text] of messages(read(feature, language))) {
      expect([key, placeholdersOf(text)]).toEqual([key, placeholdersOf(english.get(key) ?? '')]);
    }
  });
});

it('no two features share a top-level key', () => {
  const keys = features.flatMap((feature) => Object.keys(read(feature, 'en')));
  expect(keys).toEqual([...new Set(keys)]);
});

it('every language has a name to choose it by', () => {
  const names = new Map(messages(read('shell', 'en')));
  const nameless = interfaceLanguages.flatMap((language) =>
    [`shell.languageName.${language}`, `shell.languageShort.${language}`].filter((key) => !names.has(key)),
  );
  expect(nameless).toEqual([]);
});
