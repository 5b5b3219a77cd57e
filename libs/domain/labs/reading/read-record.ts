import { type Language, languages } from '../../vocabularies';
import { languageOf } from './language';
import { isNotice } from './notice';
import { formedFacts, kindSpokenOf, readFact, type RecordFacts, recordLimits } from './record-facts';
import {
  isOtherHeading,
  type KnownLabel,
  readLabel,
  type RecordFact,
  type RecordField,
  type RecordSection,
  recordSections,
} from './record-labels';

/** As many characters as a record may have: every section full, and as much again beside them. */
export const longestRecord = 120_000;

/** A line that is not blank, and what it went into; null where nothing knows what it is. */
export interface RecordLine {
  /** From 1. */
  number: number;
  text: string;
  field: RecordField | 'isSelfAuthored' | null;
}

/** What a pasted record says. Every line that is not blank is in `lines`, and what has a field is in the facts. */
export interface ReadRecord {
  facts: RecordFacts;
  sections: Record<Exclude<RecordSection, 'principles'>, string>;
  principles: string[];
  isSelfAuthored: boolean;
  /** What the record is written in; undefined where nothing says so. */
  language: Language | undefined;
  /** Facts that no label gave. */
  guessed: ('title' | 'kind')[];
  lines: RecordLine[];
}

/**
 * Reads the record of a project or lab as it is copied from an open database, or written by hand: facts under labels
 * (`Label: value`, or the value on the next line), sections under headings, in Greek, Swedish and English mixed as they
 * come, and the notice that the text is self-authored. What it does not recognise it says; it loses nothing.
 */
export function readRecord(text: string): ReadRecord {
  return new Reader(text).read();
}

class Reader {
  private readonly written: string[];
  private readonly places: RecordLine['field'][];
  private readonly sections: Record<RecordSection, string[]> = {
    purpose: [],
    results: [],
    approach: [],
    principles: [],
  };
  private readonly lengths: Record<RecordSection, number> = { purpose: 0, results: 0, approach: 0, principles: 0 };
  private readonly labelLanguages: Language[] = [];
  private facts: RecordFacts = {};
  private isSelfAuthored = false;
  private section: RecordSection | null = null;
  private at = 0;

  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.written = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/);
    this.places = this.written.map(() => null);
  }

  read(): ReadRecord {
    for (; this.at < this.written.length; this.at += 1) this.readLine(this.lineAt(this.at));
    const guessed = this.guess();
    const { principles, ...prose } = this.sections;
    const sections = {
      purpose: joined(prose.purpose),
      results: joined(prose.results),
      approach: joined(prose.approach),
    };
    return {
      facts: this.facts,
      sections,
      principles,
      isSelfAuthored: this.isSelfAuthored,
      language: languageOf(Object.values(sections).join('\n')) ?? this.languageOfLabels() ?? languageOf(this.text),
      guessed,
      lines: this.written.flatMap((_, index) => {
        const line = this.lineAt(index);
        return line === '' ? [] : [{ number: index + 1, text: line, field: this.places[index] ?? null }];
      }),
    };
  }

  private readLine(line: string): void {
    if (line === '') return this.readBlank();
    if (isNotice(line)) {
      this.isSelfAuthored = true;
      this.section = null;
      this.place('isSelfAuthored');
    } else if (!this.readLabelled(line)) this.readText(line);
  }

  private readBlank(): void {
    if (this.section && this.section !== 'principles') this.sections[this.section].push('');
  }

  private readLabelled(line: string): boolean {
    const found = labelled(line);
    if (!found) return false;
    const { label, value } = found;
    const known = isSection(label.field)
      ? this.beginSection(label.field, value)
      : this.takeFact(label.field, label, value);
    if (known && label.language) this.labelLanguages.push(label.language);
    return known;
  }

  /** A heading for what has been begun already stays in the text: another one may say more than the field's name. */
  private beginSection(section: RecordSection, value: string): boolean {
    this.section = section;
    if (this.sections[section].length > 0) return false;
    this.place(section);
    return value === '' || this.add(section, value);
  }

  private takeFact(fact: RecordFact, label: KnownLabel, inline: string): boolean {
    const next = inline === '' ? this.valueBelow() : this.at;
    if (next === undefined) return false;
    const last = wrappedFacts.has(fact) ? this.lastOfWrapped(next) : next;
    const following = this.written.slice(next + 1, last + 1);
    const said = readFact(fact, [inline || this.lineAt(next), ...following].join(' '));
    if (!said || this.contradicts(said)) return false;
    this.facts = { ...(label.funder ? { funder: label.funder } : {}), ...this.facts, ...said };
    for (const at of [this.at, ...range(next, last)]) this.places[at] = fact;
    this.at = last;
    return true;
  }

  /** Above the sections, a line that goes on in lower case belongs to the value that it follows. */
  private lastOfWrapped(first: number): number {
    let last = first;
    const goesOn = (line: string) => /^\p{Ll}/u.test(line) && !labelled(line) && !isNotice(line);
    while (this.section === null && goesOn(this.lineAt(last + 1))) last += 1;
    return last;
  }

  /** The next line that says something, unless it is a label itself. */
  private valueBelow(): number | undefined {
    let next = this.at + 1;
    while (next < this.written.length && this.lineAt(next) === '') next += 1;
    const line = this.lineAt(next);
    return line === '' || isNotice(line) || labelled(line) ? undefined : next;
  }

  /** What was said first holds; what says otherwise later stays where it stands. */
  private contradicts(said: RecordFacts): boolean {
    const before: Record<string, unknown> = { ...this.facts };
    return Object.entries(said).some(
      ([name, value]) => before[name] !== undefined && JSON.stringify(before[name]) !== JSON.stringify(value),
    );
  }

  private readText(line: string): void {
    if (this.section === 'principles' && isOtherHeading(line)) this.section = null;
    if (this.section && this.add(this.section, line)) this.place(this.section);
  }

  private add(section: RecordSection, line: string): boolean {
    const fits = section === 'principles' ? this.addPrinciples(line) : this.addProse(section, line);
    if (!fits) this.places[this.at] = null;
    return fits;
  }

  private addProse(section: RecordSection, line: string): boolean {
    if (this.lengths[section] + line.length + 2 > recordLimits.section) return false;
    this.lengths[section] += line.length + 2;
    this.sections[section].push(line);
    return true;
  }

  private addPrinciples(line: string): boolean {
    const said = principlesIn(line);
    const all = [...this.sections.principles, ...said];
    if (all.length > recordLimits.principles || said.some((each) => each.length > recordLimits.principle)) return false;
    this.sections.principles = all;
    return said.length > 0;
  }

  /** Without a label the first line that nothing else knows is the title, and the text may speak of one kind of lab. */
  private guess(): ReadRecord['guessed'] {
    const guessed: ReadRecord['guessed'] = [];
    const first = this.written.findIndex((_, index) => this.lineAt(index) !== '' && !this.isFact(this.places[index]));
    if (!this.facts.title && first >= 0 && this.places[first] === null) {
      const said = readFact('title', withoutMarks(this.lineAt(first)));
      if (said) {
        this.facts = { ...this.facts, ...said };
        this.places[first] = 'title';
        guessed.push('title');
      }
    }
    const kind = this.facts.kind ? undefined : kindSpokenOf(this.text);
    if (!kind) return guessed;
    this.facts = { ...this.facts, kind };
    return [...guessed, 'kind'];
  }

  private isFact(place: RecordLine['field'] | undefined): boolean {
    return place !== undefined && place !== null && !isSection(place) && place !== 'isSelfAuthored';
  }

  private languageOfLabels(): Language | undefined {
    const count = (language: Language) => this.labelLanguages.filter((each) => each === language).length;
    const [most] = languages.toSorted((one, other) => count(other) - count(one));
    return most && count(most) > 0 ? most : undefined;
  }

  private lineAt(index: number): string {
    return (this.written[index] ?? '').trim();
  }

  private place(field: RecordField | 'isSelfAuthored'): void {
    this.places[this.at] = field;
  }
}

const mostLabelWords = 6;
const longestUnmarked = 120;

/** What may be broken over several lines. */
const wrappedFacts: ReadonlySet<RecordFact> = new Set<RecordFact>([
  'title',
  'place',
  'hostEvent',
  'coordinator',
  'funder',
  'turnout',
  'quotedFrom',
]);

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** A line without the marks of a heading, of emphasis and of no width that were copied with it. */
const withoutMarks = (line: string): string =>
  line
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/^#{1,6}\s+|^(?:\*\*|__)|(?:\*\*|__)$/g, '')
    .trim();

/** A label with what stands behind it, empty where nothing does; undefined of a line that no label begins. */
function labelled(written: string): { label: KnownLabel; value: string } | undefined {
  const line = withoutMarks(written).replace(/^\d{1,2}[.)]\s+(?=\p{L})/u, '');
  const whole = readLabel(line);
  if (whole) return { label: whole, value: '' };
  const mark = line.search(/[:\t]/);
  const marked = mark > 0 ? readLabel(line.slice(0, mark)) : undefined;
  if (marked)
    return {
      label: marked,
      value: line
        .slice(mark + 1)
        .replace(/^(?:\*\*|__)/, '')
        .trim(),
    };
  return line.length > longestUnmarked ? undefined : unmarked(line);
}

/** `Diarienummer 2015-01573`: without a mark only what has the form of such a fact. */
function unmarked(line: string): { label: KnownLabel; value: string } | undefined {
  const words = line.split(/\s+/u);
  for (let count = Math.min(mostLabelWords, words.length - 1); count > 0; count -= 1) {
    const label = readLabel(words.slice(0, count).join(' '));
    const value = words.slice(count).join(' ');
    if (label && !isSection(label.field) && isFormed(label.field, value)) return { label, value };
  }
  return undefined;
}

function isFormed(fact: RecordFact, value: string): boolean {
  if (fact === 'reference') return /^\S*\d\S*$/u.test(value);
  return formedFacts.has(fact) && readFact(fact, value) !== null;
}

const isSection = (field: string): field is RecordSection => recordSections.some((section) => section === field);

/** Lines or parts between semicolons, without what marks a list. */
export const principlesIn = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.replace(/^\s*(?:[-–—•*·]|\d{1,2}[.)])\s+/u, '').trim())
    .filter((part) => part !== '');

const joined = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
