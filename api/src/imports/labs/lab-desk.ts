import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Language, languageOf, planToday } from '@symmachia/domain';
import type { PlanOfLabs } from '../../labs/write-lab';
import type { PlanContext } from '../../platform/access/access';
import { Clock } from '../../platform/clock';
import type { Author } from '../../platform/database/author';
import { Database } from '../../platform/database/database';
import { rehearse } from '../../platform/database/rehearse';
import type { Transaction } from '../../platform/database/transaction';
import { Problem } from '../../platform/problem/problem';
import { holdPlan } from '../../plans/hold-plan';
import { requireSound } from '../applying/sound';
import { ImportRepository } from '../import.repository';
import type { ImportPlan, PlannedRow } from '../planning/import-plan';
import { countsOf } from '../planning/plan-import';
import type { Progress } from '../work/import-work';
import type { FileToPlan, PlannedFile } from '../work/planning-desk';
import { LabFileWriter } from './lab-file-writer';
import type { LabRow } from './lab-row';
import { readLabs } from './read-labs';

type PlannedLabFile = PlannedFile & { language?: Language };
type PlannedLabs = Pick<ImportPlan, 'rows' | 'counts' | 'contents'>;

/** Imports files of lab records. The preview is the import itself, taken back before its commit. */
@Injectable()
export class LabDesk {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportRepository,
    private readonly clock: Clock,
  ) {}

  /** Where nobody said which language the file is in, it is guessed from its texts. */
  async preview(
    plan: PlanContext,
    { bytes, language: assumed, read }: FileToPlan,
    author: Author,
    said?: Language,
  ): Promise<PlannedLabFile> {
    const remembered = read.mapping ? new Map() : await this.imports.mappings(plan.id);
    const file = readLabs(bytes, { ...read, remembered });
    if ('problem' in file) return file;
    const { rows, ...reading } = file;
    const language = said ?? languageOf(rows.map(textsOf).join('\n')) ?? assumed;
    const nobodysIntention = { ...author, intention: undefined };
    const planned = await rehearse(this.database, nobodysIntention, (tx) =>
      writeAll(tx, this.placeOf(plan), rows, language, () => undefined),
    );
    return { reading, plan: planned, language };
  }

  /** Writes the labs in the transaction that `finish` marks the batch in. */
  async apply(
    plan: PlanContext,
    { bytes, language, read }: FileToPlan,
    author: Author,
    { skipErrors, progress, finish }: Applying,
  ): Promise<void> {
    const file = readLabs(bytes, read);
    if ('problem' in file) throw new Problem('import-not-previewed');
    await this.database.write(author, async (tx) => {
      const planned = await writeAll(tx, this.placeOf(plan), file.rows, language, progress);
      requireSound(planned.counts, skipErrors);
      await finish(tx, planned);
    });
  }

  private placeOf(plan: PlanContext): PlanOfLabs {
    return { id: plan.id, languages: plan.languages, today: planToday(plan, this.clock.now()) };
  }
}

const textsOf = ({ title, purpose, results, approach }: LabRow): string =>
  [title, purpose, results, approach].join('\n');

interface Applying {
  skipErrors: boolean;
  progress: Progress;
  finish: (tx: Transaction, planned: PlannedLabs) => Promise<void>;
}

/** One file after another: who comes later finds the labs of who came before. Lets other requests in between the rows. */
async function writeAll(
  tx: Transaction,
  plan: PlanOfLabs,
  labs: readonly LabRow[],
  language: FileToPlan['language'],
  progress: Progress,
): Promise<PlannedLabs> {
  await holdPlan(tx, plan.id);
  const writer = await LabFileWriter.in(tx, plan, language);
  const rows: PlannedRow[] = [];
  for (const lab of labs) {
    rows.push(await writer.write(lab));
    progress(rows.length, labs.length);
    await setImmediate();
  }
  const counts = countsOf(rows);
  const nothing = { pillars: 0, subPillars: 0, actions: 0, commitments: 0, milestones: 0, organisations: 0 };
  return { rows, counts, contents: { ...nothing, labs: rows.length - counts.error, themes: writer.themes } };
}
