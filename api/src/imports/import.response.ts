import type { ImportBatch, ImportBatchSummary, ImportMapping, ImportRow } from '@symmachia/contracts';
import type { Language } from '@symmachia/domain';
import { translate } from '@symmachia/i18n';
import type { ImportFindings } from './import-batch.entity';
import type { PlannedRow } from './planning/import-plan';
import type { ImportStanding } from './running-imports';

export interface ImportSummaryRow {
  id: string;
  planId: string;
  kind: ImportBatch['kind'];
  fileName: string;
  state: ImportBatch['state'];
  findings: string;
  createdAt: string;
  createdBy: string | null;
  appliedAt: string | null;
}

export interface ImportBatchRow extends ImportSummaryRow {
  mapping: string;
  rows: string;
}

export function toImportSummary(row: ImportSummaryRow, { progress }: ImportStanding): ImportBatchSummary {
  const { findings, ...summary } = row;
  const { counts }: ImportFindings = JSON.parse(findings);
  return { ...summary, state: progress ? 'applying' : summary.state, counts };
}

/** An import as its reader sees it: what is wrong with a row in the reader's words, naming the column of the file. */
export function toImportBatch(row: ImportBatchRow, standing: ImportStanding, reader: Language): ImportBatch {
  const { findings, mapping: storedMapping, rows, ...summary } = row;
  const mapping: ImportMapping = JSON.parse(storedMapping);
  const found: ImportFindings = JSON.parse(findings);
  const planned: PlannedRow[] = standing.progress ? [] : JSON.parse(rows);
  const columnOf = new Map(Object.entries(mapping.columns).map(([header, field]) => [field, header]));
  return {
    ...summary,
    ...found,
    state: standing.progress ? 'applying' : summary.state,
    mapping,
    rows: planned.map((each) => toImportRow(each, each.field ? columnOf.get(each.field) : undefined, reader)),
    progress: standing.progress,
    failure: standing.failure,
  };
}

function toImportRow(row: PlannedRow, column: string | undefined, reader: Language): ImportRow {
  const code = row.code ?? row.warning;
  return code === undefined ? row : { ...row, message: rowMessage(code, row, column, reader) };
}

/** `imports.rows.<code>` with the cell and the header of its column. */
const rowMessage = (
  code: string,
  { value = '' }: Pick<PlannedRow, 'value'>,
  column: string | undefined,
  reader: Language,
): string => translate(reader, `imports.rows.${code}`, { value, column: column ?? '' });
