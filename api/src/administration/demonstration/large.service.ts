import { Injectable } from '@nestjs/common';
import { sectors } from '@symmachia/domain';
import { ActionEntity, ActionPillarEntity, ActionTargetGroupEntity } from '../../actions/action.entity';
import { CommitmentEntity, CommitmentPartyEntity } from '../../commitments/commitment.entity';
import { rebuildDelivery } from '../../delivery/delivery-writer';
import { newOrganisation } from '../../organisations/new-organisation';
import { OrganisationEntity } from '../../organisations/organisation.entity';
import { commandLine } from '../../platform/database/author';
import { Database } from '../../platform/database/database';
import { PillarService } from '../../plans/pillar.service';
import type { PlanEntity } from '../../plans/plan.entity';
import { PlanService } from '../../plans/plan.service';
import { PeriodLock } from '../../reporting/period-lock';
import { PeriodService } from '../../reporting/period.service';
import { ProgressUpdateEntity } from '../../reporting/progress-update.entity';
import { ReportingPeriodEntity } from '../../reporting/reporting-period.entity';
import { largeAction, largeCommitment, largeParties, largeUpdate } from './large-rows';
import { seeded } from './random';

/** The size that the benchmark measures. */
export const largeScale = { organisations: 200, actions: 10_000, commitments: 30_000, updates: 200_000 };

const pillarCount = 12;
const months = 12;
const openMonth = 11;

/** A plan as large as a whole country's, of invented rows that are the same every time. Written in bulk, without an audit trail. */
@Injectable()
export class LargeDemonstrationService {
  private readonly random = seeded(20_191_112);

  constructor(
    private readonly database: Database,
    private readonly plans: PlanService,
    private readonly pillars: PillarService,
    private readonly periods: PeriodService,
    private readonly periodLock: PeriodLock,
  ) {}

  async load(code = 'large-2019'): Promise<void> {
    const { plan, organisations, pillars, periods } = await this.frame(code);
    const actions = await this.writeActions(plan, organisations, pillars);
    const commitments = await this.writeCommitments(plan, actions, organisations);
    await this.writeUpdates(plan, commitments, periods);
    for (const period of periods.slice(0, openMonth - 1))
      await this.database.write(commandLine, async (tx) => {
        const open = await tx.update(ReportingPeriodEntity, period, { status: 'open' });
        tx.changes.length = 0;
        await this.periodLock.lock(tx, open);
        tx.changes.length = 0;
      });
    await this.database.write(commandLine, (tx) => rebuildDelivery(tx, plan.id));
  }
}
