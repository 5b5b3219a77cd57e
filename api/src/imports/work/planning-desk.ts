import { Injectable } from '@nestjs/common';
import type { ImportMapping } from '@symmachia/contracts';
import { acceptsUpdates, type Language, type PeriodStatus, planToday } from '@symmachia/domain';
import { translate } from '@symmachia/i18n';
import type { PlanContext } from '../../platform/access/access';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database/database';
import { fieldProblem } from '../../platform/problem/problem';
import { ImportRepository } from '../import.repository';
import type { ReadOptions } from '../reading/read-plan';
import { type ImportOutcome, ImportWork } from './import-work';
import { PlanStateRepository } from './plan-state.repository';

/** A file, and how it is to be read. */
export interface FileToPlan {
  fileName: string;
  bytes: Uint8Array;
  language: Language;
  read: Omit<ReadOptions, 'remembered'>;
}

/** Plans the import of a file against the plan as it is at this moment. */
@Injectable()
export class PlanningDesk {
  constructor(
    private readonly database: Database,
    private readonly work: ImportWork,
    private readonly state: PlanStateRepository,
    private readonly imports: ImportRepository,
    private readonly clock: Clock,
  ) {}

  async plan(plan: PlanContext, file: FileToPlan, forPreview: boolean): Promise<ImportOutcome> {
    const period = await this.periodOf(plan, file.read.mapping);
    const { id, organisationId, languages, endDate } = plan;
    const { bytes, language, read, fileName } = file;
    return this.work.run(
      {
        bytes,
        read,
        remembered: read.mapping ? new Map() : await this.imports.mappings(id),
        plan: { id, organisationId, languages, endDate },
        period,
        language,
        statusReason: translate(language, 'imports.rows.statusReason', { file: fileName }),
        forPreview,
      },
      this.state.parts(id, period),
    );
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
