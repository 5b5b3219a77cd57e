import { type ImportField, importFields, type ImportMapping } from '@symmachia/contracts';
import { fold } from '@symmachia/domain';
import { fieldWords, titleWords } from './synonyms';

type Columns = ImportMapping['columns'];

/** Letters and digits only, without case and accents: `Start date`, `start_date` and `START DATE` are one word. */
const key = (header: string) => fold(header).replace(/[^\p{L}\p{N}%]/gu, '');

const keysOf = (lines: readonly string[]) => lines.flatMap((line) => line.split('|').map(key));
const keysByField = new Map(importFields.map((field) => [field, [key(field), ...keysOf(fieldWords[field])]]));
const titleKeys = keysOf(titleWords);

/**
 * Guesses which header holds which field, from words in Greek, Swedish, English, Catalan and Spanish. Each field is
 * given to one header at most: to the one with its surest word, and of several alike to the first in the file. Headers
 * that say nothing of a plan are left out.
 */
export function guessColumns(headers: readonly string[]): Columns {
  const guess = new Guess(headers);
  for (const [field, words] of keysByField) guess.takeFirstWord(field, words);
  guess.takeNumberedLevels();
  guess.takeTitle();
  guess.takeSubPillarAsPillar();
  guess.takeDueDateAsEnd();
  return guess.columns();
}

class Guess {
  private readonly headerOf = new Map<ImportField, string>();
  private readonly taken = new Set<string>();
  private readonly keyOf: ReadonlyMap<string, string>;

  constructor(private readonly headers: readonly string[]) {
    this.keyOf = new Map(headers.map((header) => [header, key(header)]));
  }

  takeFirstWord(field: ImportField, words: readonly string[]): void {
    for (const word of words) this.take(field, this.freeHeader(word));
  }

  /** `Level 0`, `Level 1`, `Level 2`, wherever the count starts: the first is the pillar. */
  takeNumberedLevels(): void {
    const numbered = this.free().flatMap((header) => {
      const level = /^(?:level|nivell|nivel|niva|επιπεδο)(\d{1,2})$/.exec(this.keyOf.get(header) ?? '')?.[1];
      return level === undefined ? [] : [{ header, level: Number(level) }];
    });
    numbered.sort((one, other) => one.level - other.level);
    const levels: ImportField[] = ['pillar', 'subPillar', 'action', 'commitment'];
    numbered.forEach(({ header }, index) => {
      const field = levels[index];
      if (field) this.take(field, header);
    });
  }

  /** A title without a level is a commitment below a named action, else an action of its own. */
  takeTitle(): void {
    if (this.headerOf.has('commitment')) return;
    const field = this.headerOf.has('action') ? 'commitment' : 'action';
    this.takeFirstWord(field, titleKeys);
  }

  /** A due date belongs to a milestone; without one it is the day by which the row itself ends. */
  takeDueDateAsEnd(): void {
    if (!this.headerOf.has('milestone')) this.hand('dueDate', 'endDate');
  }

  /** Whatever the upper level is called, it is the pillar when there is only one. */
  takeSubPillarAsPillar(): void {
    this.hand('subPillar', 'pillar');
  }

  columns(): Columns {
    const fieldOf = new Map([...this.headerOf].map(([field, header]) => [header, field]));
    const mapped = this.headers.flatMap((header) => {
      const field = fieldOf.get(header);
      return field ? [[header, field] as const] : [];
    });
    return Object.fromEntries(mapped);
  }

  private free(): string[] {
    return this.headers.filter((header) => !this.taken.has(header));
  }

  private freeHeader(word: string): string | undefined {
    return this.free().find((header) => this.keyOf.get(header) === word);
  }

  private hand(from: ImportField, to: ImportField): void {
    const header = this.headerOf.get(from);
    if (header === undefined || this.headerOf.has(to)) return;
    this.headerOf.delete(from);
    this.headerOf.set(to, header);
  }

  private take(field: ImportField, header: string | undefined): void {
    if (header === undefined || this.headerOf.has(field)) return;
    this.headerOf.set(field, header);
    this.taken.add(header);
  }
}
