import { Injectable } from '@nestjs/common';
import type { ImportMapping } from '@symmachia/contracts';
import { acceptsUpdates, type Language, type PeriodStatus, planToday } from '@symmachia/domain';
import { translate } from '@symmachia/i18n';
import type { PlanContext } from '../../platform/access/access';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database/database';
import { uuidv7 } from '../../platform/database/ids';
import { fieldProblem } from '../../platform/problem/problem';
import { ImportRepository } from '../import.repository';
import type { ImportPlan } from '../planning/import-plan';
import { planImport } from '../planning/plan-import';
import { type FileProblem, type ReadOptions, readPlan, type ReadPlan } from '../reading/read-plan';
import { PlanStateRepository } from './plan-state.repository';

/** A file, and how it is to be read. */
export interface FileToPlan {
  fileName: string;
  bytes: Uint8Array;
  language: Language;
  read: Omit<ReadOptions, 'remembered'>;
}

export type Reading = Omit<ReadPlan, 'rows' | 'leftOut' | 'finest' | 'questions'> & {
  questions: { code: string; column?: string }[];
};
/** What a file was read as, and what would come of it. */
export type PlannedFile<Plan = Pick<ImportPlan, 'rows' | 'counts' | 'contents'>> =
  { problem: FileProblem } | { reading: Reading; plan: Plan };

/** Plans the import of a file against the plan as it is at this moment. */
@Injectable()
export class PlanningDesk {
  constructor(
    private readonly database: Database,
    private readonly state: PlanStateRepository,
    private readonly imports: ImportRepository,
    private readonly clock: Clock,
  ) {}

  async plan(plan: PlanContext, { bytes, fileName, language, read }: FileToPlan): Promise<PlannedFile<ImportPlan>> {
    const period = await this.periodOf(plan, read.mapping);
    const remembered = read.mapping ? new Map() : await this.imports.mappings(plan.id);
    const file = readPlan(bytes, { ...read, remembered });
    if ('problem' in file) return file;
    const { rows, ...reading } = file;
    const statusReason = translate(language, 'imports.rows.statusReason', { file: fileName });
    const state = await this.state.load(plan, period);
    return { reading, plan: planImport(rows, state, { plan, language, statusReason, newId: uuidv7 }) };
  }

  /** The period that the mapping names by id or label: one that takes reports today. */
  async periodOf(plan: PlanContext, mapping: ImportMapping | undefined): Promise<string | null> {
    if (mapping?.period === undefined) return null;
    const period = await this.database.readOne<{ id: string; status: PeriodStatus }>(
      'SELECT id, status FROM reporting_periods WHERE plan_id = :planId AND (id = :period OR label = :period)',
      { planId: plan.id, period: mapping.period },
    );
    if (!period) throw fieldProblem('/mapping/period', 'unknown-reference');
    if (!acceptsUpdates(period.status, null, planToday(plan, this.clock.now())))
      throw fieldProblem('/mapping/period', 'period-not-open');
    return period.id;
  }
}
