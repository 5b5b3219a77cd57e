import { Injectable } from '@nestjs/common';
import type { DraftUpdate, Update } from '@symmachia/contracts';
import { can, explainedProgress, planDay, planMoment, presentText, type Scope } from '@symmachia/domain';
import { CommitmentEntity } from '../commitments/commitment.entity';
import { MilestoneEntity } from '../actions/milestone.entity';
import { maySeeCommitment } from '../commitments/visible-commitments';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { accepted } from '../platform/problem/refusal';
import { DutiesRepository, type OwingRow } from './duties.repository';
import { unlockedFor } from './own-reports.service';
import { ProgressUpdateEntity } from './progress-update.entity';
import { ReportingPeriodEntity } from './reporting-period.entity';
import { UpdateAccess } from './update-access';
import { threadOf, UpdateRepository } from './update.repository';
import { previousOf, toUpdate } from './update.response';
import { type Report, UpdateService } from './update.service';

const updateScopes: readonly Scope[] = ['update:draft', 'update:submit', 'update:review'];

/** Where an organisation writes and sends its reports. */
@Injectable()
export class ReportDesk {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly duties: DutiesRepository,
    private readonly updates: UpdateRepository,
    private readonly sights: UpdateAccess,
    private readonly life: UpdateService,
  ) {}

  async read(id: string, me: SignedIn): Promise<Update> {
    const { row, plan, readers, writers, sight } = await this.sights.visible(id, me);
    const previous = previousOf(
      await this.updates.approved([row.commitmentId]),
      row.commitmentId,
      row.periodId && row.periodStart,
    );
    const thread = threadOf(await this.updates.exchanges([row.commitmentId]), row);
    const held = updateScopes.filter((scope) => can(me, scope, scope === 'update:review' ? readers : writers));
    const may = await this.access.stillIn(readers, held);
    return toUpdate(row, { sight, previous, thread, moment: planMoment(plan, this.clock.now()) }, may);
  }

  /** Saves the draft of one commitment's report for one period, as whole as it is sent. */
  async save(
    periodId: string,
    commitmentId: string,
    input: DraftUpdate,
    version: number | null,
    me: SignedIn,
  ): Promise<Update> {
    const { plan, commitment } = await this.toReport(periodId, commitmentId, me);
    const circumstances = {
      ...(await this.circumstances(plan, periodId, commitment.refId)),
      onBehalf: !me.memberships.some(({ organisationId }) => organisationId === commitment.refId),
      version,
    };
    const update = await this.database.write(authorOf(me), async (tx) => {
      const [period, reported] = [
        await tx.find(ReportingPeriodEntity, { id: periodId }),
        await tx.find(CommitmentEntity, { id: commitmentId }),
      ];
      if (!period || !reported) throw new Problem('not-found');
      await requireMilestones(tx, commitmentId, input.milestonesAchieved ?? []);
      const previous = await this.previous(commitmentId, period.startDate);
      return this.life.draft(tx, period, reported, reportOf(input, previous), circumstances);
    });
    return this.read(update.id, me);
  }

  async submit(id: string, version: number | null, me: SignedIn): Promise<Update> {
    const { row, plan, writers } = await this.sights.visible(id, me);
    await this.sights.require(me, 'update:submit', writers);
    const circumstances = await this.circumstances(plan, row.periodId, row.refId);
    const previous = await this.previous(row.commitmentId, row.periodStart);
    await this.database.write(authorOf(me), async (tx) => {
      const update = await tx.find(ProgressUpdateEntity, { id });
      if (!update) throw new Problem('not-found');
      requireVersion(update, version);
      accepted(explainedProgress(update, previous), '/narrative');
      await this.life.submit(tx, update, circumstances);
    });
    return this.read(id, me);
  }

  /** The plan's day, and up to which one an exception lets the organisation report. */
  private async circumstances(plan: PlanContext, periodId: string | null, organisationId: string) {
    const exceptions = periodId === null ? [] : await this.duties.exceptions([periodId]);
    const unlockedUntil = periodId === null ? null : unlockedFor(exceptions, periodId, organisationId);
    return { today: planDay(plan, this.clock.now()), unlockedUntil };
  }

  private async previous(commitmentId: string, periodStart: string) {
    return previousOf(await this.updates.approved([commitmentId]), commitmentId, periodStart);
  }

  /** A commitment of the period's plan, whose reporting organisation the reader speaks for. */
  private async toReport(
    periodId: string,
    commitmentId: string,
    me: SignedIn,
  ): Promise<{ plan: PlanContext; commitment: OwingRow }> {
    const period = await this.duties.period(periodId);
    const commitment = await this.duties.find(commitmentId);
    if (!period || !commitment || commitment.planId !== period.planId) throw new Problem('not-found');
    const plan = await this.access.plan(me, period.planId, 'plan:read');
    const readers = {
      planId: plan.id,
      organisationIds: [commitment.refId, ...(await this.sights.parties(commitmentId))],
    };
    if (!maySeeCommitment(me, commitment, readers)) throw new Problem('not-found');
    await this.sights.require(me, 'update:draft', { planId: plan.id, organisationIds: [commitment.refId] });
    if (commitment.reviewStatus !== 'approved') throw new Problem('update-transition-refused');
    return { plan, commitment };
  }
}

/** A report without a change says again what was approved last. */
function reportOf(
  input: DraftUpdate,
  previous: { progress: number; deliveryStatus: Report['deliveryStatus'] } | undefined,
): Report {
  const unchanged = input.noChange ?? false;
  const percent = unchanged ? undefined : input.progressPercent;
  return {
    progress: percent === undefined ? (previous?.progress ?? 0) : Math.round(percent * 100),
    deliveryStatus: unchanged ? (previous?.deliveryStatus ?? null) : (input.deliveryStatus ?? null),
    ragReported: input.ragReported ?? null,
    narrative: presentText(input.narrative ?? {}),
    challenges: input.challenges || null,
    nextSteps: input.nextSteps || null,
    milestonesAchieved: input.milestonesAchieved ?? [],
    noChange: unchanged,
  };
}

async function requireMilestones(tx: Transaction, commitmentId: string, ids: readonly string[]): Promise<void> {
  const known = new Set((await tx.findAll(MilestoneEntity, { commitmentId })).map(({ id }) => id));
  const unknown = ids.findIndex((id) => !known.has(id));
  if (unknown >= 0) throw fieldProblem(`/milestonesAchieved/${unknown}`, 'unknown-reference');
}
