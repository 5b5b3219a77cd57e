import { absences, type Explanation, type ExplainedRow } from '@symmachia/contracts';
import { type ExplainedRow as Explained, unitsInText } from '@symmachia/domain';
import type { Names } from './row-names';

export function toExplainedRow(explained: Explained, names: Names): ExplainedRow {
  const { row, absence } = explained;
  const progress = row.progress / 100;
  return {
    action: names.action(row.actionId),
    commitment: row.commitmentId === null ? null : names.commitment(row.commitmentId),
    organisation: names.organisation(row.organisationId),
    sector: row.sector,
    ...unitsInText(explained),
    progress,
    counted: Math.min(progress, 100),
    elapsed: row.continuous ? null : row.elapsed / 100,
    rag: row.rag,
    overdue: row.overdue,
    owed: row.isLead && row.owed,
    reported: row.isLead && row.reported,
    leftOut: absence,
  };
}

export const countAbsences = (rows: readonly Explained[]): Explanation['leftOut'] =>
  Object.fromEntries(
    absences.map((why) => [why, rows.filter(({ absence }) => absence === why).length]),
  ) as Explanation['leftOut'];
