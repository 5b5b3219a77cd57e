import { Problem } from '../../platform/problem/problem';
import type { ImportFindings } from '../import-batch.entity';
import type { ImportBatchRow } from '../import.response';
import type { ImportPlan } from '../planning/import-plan';

/** Refuses what the preview already says cannot be applied. */
export function requireApplicable(batch: ImportBatchRow, skipErrors: boolean): void {
  if (batch.state !== 'previewed') throw new Problem('import-not-previewed');
  const { counts }: ImportFindings = JSON.parse(batch.findings);
  requireSound(counts, skipErrors);
}

export function requireSound({ error }: ImportPlan['counts'], skipErrors: boolean): void {
  if (error > 0 && !skipErrors) throw new Problem('import-has-errors');
}
