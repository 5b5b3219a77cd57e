import type { ExplainedRow } from '@symmachia/contracts';
import type { Formats, Words } from '@symmachia/ui';
import type { ChartTable } from '@symmachia/ui/charts';

export const leftOutReasons = ['cancelled', 'merged', 'withdrawn', 'no_share', 'proposed', 'not_agreed'] as const;

const numbers = ['weight', 'share', 'part', 'progress', 'counted', 'contribution', 'elapsed', 'elapsedPart'] as const;

/** The rows of a figure for a file, exactly as they stand on the page. */
export function explainedTable(rows: readonly ExplainedRow[], words: Words, formats: Formats): ChartTable {
  const heading = (key: string, numeric = false) => ({ label: words.t(`delivery.explain.columns.${key}`), numeric });
  const exact = (value: string | number | null) => ({ value, text: String(value ?? '') });
  return {
    columns: [
      ...['action', 'actionTitle', 'reference', 'commitment', 'organisation', 'sector'].map((key) => heading(key)),
      ...numbers.map((key) => heading(key, true)),
      ...['rag', 'owed', 'reported', 'leftOut'].map((key) => heading(key)),
    ],
    rows: rows.map((row) => [
      row.action.code,
      formats.text(row.action.title),
      row.commitment?.code ?? '',
      formats.text(row.commitment?.title),
      formats.text(row.organisation.name),
      words.of('sector', row.sector),
      exact(row.weight),
      exact(row.share),
      exact(row.part),
      exact(row.progress),
      exact(row.counted),
      exact(row.contribution),
      exact(row.elapsed),
      exact(row.elapsedContribution),
      row.leftOut ? '' : words.of('rag', row.rag),
      words.t(`delivery.explain.${row.owed ? 'yes' : 'no'}`),
      words.t(`delivery.explain.${row.reported ? 'yes' : 'no'}`),
      row.leftOut ? words.t(`delivery.explain.why.${row.leftOut}`) : '',
    ]),
  };
}
