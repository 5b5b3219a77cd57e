import { importSeparators } from '@symmachia/contracts';

export type Separator = (typeof importSeparators)[number];

const recordsLookedAt = 100;

/**
 * The separator by which the first records split into the most columns most consistently; quoted text does not count.
 * A file of a single column answers with the comma.
 */
export function detectSeparator(text: string): Separator {
  const counts = separatorsPerRecord(text);
  const scores = importSeparators.map((separator) => ({
    separator,
    score: consistency(counts.map((of) => of[separator])),
  }));
  return scores.reduce((best, other) => (other.score > best.score ? other : best)).separator;
}

/** The share of records that split like the header, times the columns that this gives beyond the first. */
function consistency(counts: readonly number[]): number {
  const [header = 0, ...rows] = counts;
  return header * (1 + rows.filter((count) => count === header).length);
}

/** How often each separator stands outside quotes, record by record, blank lines left out. */
function separatorsPerRecord(text: string): Record<Separator, number>[] {
  const records: Record<Separator, number>[] = [];
  let current = { ',': 0, ';': 0, '\t': 0 };
  let [quoted, blank] = [false, true];
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && (character === '\n' || character === '\r')) {
      if (!blank) records.push(current);
      if (records.length === recordsLookedAt) return records;
      current = { ',': 0, ';': 0, '\t': 0 };
      blank = true;
      continue;
    }
    blank = false;
    if (!quoted && (character === ',' || character === ';' || character === '\t')) current[character] += 1;
  }
  return blank ? records : [...records, current];
}
