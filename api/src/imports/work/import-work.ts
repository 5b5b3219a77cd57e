import type { ImportMapping } from '@symmachia/contracts';
import type { Language } from '@symmachia/domain';
import type { ImportPlan } from '../planning/import-plan';
import type { PlanFrame } from '../planning/plan-state';
import type { FileProblem, ReadOptions, ReadPlan } from '../reading/read-plan';
import type { StatePart } from './state-part';

/** A file to be read and planned, and everything that this needs but the plan's rows. */
export interface ImportJob {
  bytes: Uint8Array;
  read: Omit<ReadOptions, 'remembered'>;
  /** Mappings of earlier files by `headersKey`. */
  remembered: ReadonlyMap<string, ImportMapping>;
  plan: PlanFrame;
  period: string | null;
  language: Language;
  statusReason: string;
  /** A preview needs the verdicts, not what would be written. */
  forPreview: boolean;
}

export type Reading = Omit<ReadPlan, 'rows'>;
export type ImportOutcome = { problem: FileProblem } | { reading: Reading; plan: ImportPlan };

/** Reads a file and plans its import, which takes seconds for a large one: not on the thread that answers requests. */
export abstract class ImportWork {
  abstract run(job: ImportJob, state: AsyncIterable<StatePart>): Promise<ImportOutcome>;
}
