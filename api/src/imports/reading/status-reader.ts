import type { ImportMapping } from '@symmachia/contracts';
import { readStatus, type StatusLevel, type StatusValue } from './status-words';
import { oneLine } from './text';
import { remembered } from './remembered';

/** A status word of the file, how many rows say it, and what it was read as: null when a person has to say. */
export type StatusWord = { word: string; count: number; value: StatusValue | null };

const mostWords = 500;

/** Reads the status words of one file and remembers them, so that they can be asked about. */
export class StatusReader {
  private readonly seen = new Map<string, StatusWord>();
  private readonly own: Readonly<Record<string, string>>;
  private readonly meaning: Record<StatusLevel, (word: string) => StatusValue | undefined>;

  constructor(own: NonNullable<ImportMapping['values']>['status'] = {}) {
    this.own = Object.fromEntries(Object.entries(own).map(([word, value]) => [oneLine(word), value]));
    const on = (level: StatusLevel) => remembered((word) => readStatus(word, level, this.own));
    this.meaning = { action: on('action'), commitment: on('commitment'), milestone: on('milestone') };
  }

  read(word: string, level: StatusLevel): StatusValue | undefined {
    const value = this.meaning[level](word);
    const known = this.seen.get(word) ?? { word, count: 0, value: null };
    this.seen.set(word, { word, count: known.count + 1, value: known.value ?? value ?? null });
    return value;
  }

  /** The most frequent words first, 500 at most. */
  words(): StatusWord[] {
    return [...this.seen.values()].sort((one, other) => other.count - one.count).slice(0, mostWords);
  }

  /** What the file's words were read as, together with what a person said of words that are not in it. */
  values(): Record<string, string> {
    const read = this.words().flatMap(({ word, value }) => (value ? [[word, value] as const] : []));
    return { ...Object.fromEntries(read.slice(0, mostWords - Object.keys(this.own).length)), ...this.own };
  }
}
