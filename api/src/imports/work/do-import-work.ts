import { uuidv7 } from '../../platform/database/ids';
import { type ImportPlan, nothingWritten } from '../planning/import-plan';
import { planImport } from '../planning/plan-import';
import type { PlanState } from '../planning/plan-state';
import { readPlan } from '../reading/read-plan';
import type { ImportJob, ImportOutcome } from './import-work';

/** The work itself, wherever it is done: synchronous, and with nothing but what it is handed. */
export function doImportWork(job: ImportJob, rows: Omit<PlanState, 'plan' | 'period'>): ImportOutcome {
  const read = readPlan(job.bytes, { ...job.read, remembered: job.remembered });
  if ('problem' in read) return read;
  const { rows: readRows, ...reading } = read;
  const { plan, period, language, statusReason } = job;
  const planned = planImport(readRows, { ...rows, plan, period }, { plan, language, statusReason, newId: uuidv7 });
  return { reading, plan: job.forPreview ? withoutWrites(planned) : planned };
}

const withoutWrites = ({ rows, counts, contents }: ImportPlan): ImportPlan => ({
  ...nothingWritten(),
  rows,
  counts,
  contents,
});
