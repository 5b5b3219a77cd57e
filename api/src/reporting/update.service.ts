import { Injectable } from '@nestjs/common';
import type { DeliveryStatus, I18nText, Rag, UpdateSource } from '@symmachia/domain';
import {
  acceptsUpdates,
  approveUpdate,
  inForce,
  isEditable,
  nextUpdateStatus,
  planToday,
  returnUpdate,
} from '@symmachia/domain';
import { MilestoneEntity } from '../actions/milestone.entity';
import { CommitmentEntity } from '../commitments/commitment.entity';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { PlanEntity } from '../plans/plan.entity';
import { Problem } from '../platform/problem/problem';
import { accepted } from '../platform/problem/refusal';
import { ProgressUpdateEntity } from './progress-update.entity';
import { ReportingPeriodEntity } from './reporting-period.entity';
import { ReviewEventEntity } from './review-event.entity';

/** What is reported of a commitment. Progress in hundredths of a percent. */
export interface Report {
  progress: number;
  deliveryStatus?: DeliveryStatus | null;
  ragReported?: Rag | null;
  milestonesAchieved?: string[];
  narrative?: I18nText;
  challenges?: string | null;
  nextSteps?: string | null;
  noChange?: boolean;
  source?: UpdateSource;
}

/** Under what a draft is written. */
export interface Circumstances {
  /** The plan's day. */
  today: string;
  /** Up to which day an exception lets the organisation report for a closed period. */
  unlockedUntil: string | null;
  /** The unit writes it for the organisation. */
  onBehalf: boolean;
  /** The version that it starts from; null: whichever. */
  version: number | null;
}

/** The life of a progress update: drafted, submitted, approved or returned, each step kept. */
@Injectable()
export class UpdateService {
  /** Writes the one unfinished update of this commitment for this period, as a draft. */
  async draft(
    tx: Transaction,
    period: ReportingPeriodEntity,
    commitment: CommitmentEntity,
    report: Report,
    { today = '', unlockedUntil = null, onBehalf = false, version = null }: Partial<Circumstances> = {},
  ): Promise<ProgressUpdateEntity> {
    requireAccepting(period, { today, unlockedUntil });
    const pair = await tx.findAll(ProgressUpdateEntity, { periodId: period.id, commitmentId: commitment.id });
    const known = pair.find(({ reviewStatus }) => reviewStatus !== 'superseded' && reviewStatus !== 'approved');
    if (version !== null) requireVersion(known ?? { version: 0 }, version);
    if (known && !isEditable(known.reviewStatus)) throw new Problem('update-transition-refused');
    if (known) return tx.update(ProgressUpdateEntity, known, { ...contentOf(report), onBehalf });
    const isApproved = pair.some(({ reviewStatus }) => reviewStatus === 'approved');
    if (isApproved && inForce(unlockedUntil, today) === null) throw new Problem('update-transition-refused');
    const update = tx.fresh(ProgressUpdateEntity, {
      planId: period.planId,
      periodId: period.id,
      commitmentId: commitment.id,
      ...contentOf(report),
      onBehalf,
      reviewStatus: 'draft',
      submittedById: null,
      submittedAt: null,
      approvedAt: null,
    });
    await tx.insert(ProgressUpdateEntity, update);
    return update;
  }

  /** A draft that was not sent before its period closed stays with its author, unless an exception lets it through. */
  async submit(
    tx: Transaction,
    update: ProgressUpdateEntity,
    { today = '', unlockedUntil = null }: Partial<Circumstances> = {},
  ): Promise<ProgressUpdateEntity> {
    const period = update.periodId && (await tx.find(ReportingPeriodEntity, { id: update.periodId }));
    if (period) requireAccepting(period, { today, unlockedUntil });
    const reviewStatus = accepted(nextUpdateStatus(update.reviewStatus, 'submitted'));
    return this.step(tx, update, { reviewStatus, submittedById: tx.author.userId, submittedAt: tx.now }, null);
  }

  /** From here on the figures rest on it. What it says of the commitment and its milestones becomes so. */
  async approve(tx: Transaction, update: ProgressUpdateEntity): Promise<ProgressUpdateEntity> {
    const reviewStatus = accepted(
      approveUpdate({ reviewStatus: update.reviewStatus, submittedBy: update.submittedById }, tx.author.userId ?? ''),
    );
    await this.takeEffect(tx, update);
    await this.supersede(tx, update);
    return this.step(tx, update, { reviewStatus, approvedAt: tx.now }, null);
  }

  async return(tx: Transaction, update: ProgressUpdateEntity, comment: string): Promise<ProgressUpdateEntity> {
    return this.step(tx, update, { reviewStatus: accepted(returnUpdate(update, comment)) }, comment);
  }

  /** What was approved of the same pair before it was unlocked no longer counts. */
  private async supersede(tx: Transaction, { id, commitmentId, periodId }: ProgressUpdateEntity): Promise<void> {
    const approved = await tx.findAll(ProgressUpdateEntity, { commitmentId, periodId, reviewStatus: 'approved' });
    for (const before of approved.filter((each) => each.id !== id && periodId !== null))
      await this.step(tx, before, { reviewStatus: accepted(nextUpdateStatus('approved', 'superseded')) }, null);
  }

  private async takeEffect(tx: Transaction, update: ProgressUpdateEntity): Promise<void> {
    const { commitmentId, deliveryStatus, milestonesAchieved } = update;
    const commitment = await tx.find(CommitmentEntity, { id: commitmentId });
    if (!commitment) throw new Problem('not-found');
    if (deliveryStatus && deliveryStatus !== commitment.deliveryStatus && (await saysTheLatest(tx, update)))
      await tx.update(CommitmentEntity, commitment, { deliveryStatus });
    const plan = await tx.find(PlanEntity, { id: commitment.planId });
    const achievedOn = plan && planToday(plan, tx.now);
    for (const id of milestonesAchieved) {
      const milestone = await tx.find(MilestoneEntity, { id, commitmentId });
      if (!milestone || milestone.status === 'achieved') continue;
      const inPlan = { planId: commitment.planId };
      const achieved = { status: 'achieved' as const, achievedOn };
      await tx.update(MilestoneEntity, milestone, achieved, { before: inPlan, after: inPlan });
    }
  }

  private async step(
    tx: Transaction,
    update: ProgressUpdateEntity,
    fields: Partial<ProgressUpdateEntity>,
    comment: string | null,
  ) {
    const after = await tx.update(ProgressUpdateEntity, update, fields);
    const event = {
      updateId: update.id,
      from: update.reviewStatus,
      to: after.reviewStatus,
      comment,
      actorId: tx.author.userId,
    };
    const { planId, commitmentId } = update;
    await tx.insert(ReviewEventEntity, tx.fresh(ReviewEventEntity, event), { planId, commitmentId });
    return after;
  }
}

/** A report says how a commitment stands, unless it says that nothing changed or one of a later period said so before. */
async function saysTheLatest(tx: Transaction, { commitmentId, periodId, noChange }: ProgressUpdateEntity) {
  if (noChange) return false;
  const later = await tx.query(
    `SELECT u.id FROM progress_updates u JOIN reporting_periods p ON p.id = u.period_id
     WHERE u.commitment_id = :commitmentId AND u.review_status = 'approved' AND u.delivery_status IS NOT NULL
       AND p.start_date > (SELECT own.start_date FROM reporting_periods own WHERE own.id = :periodId)`,
    { commitmentId, periodId },
  );
  return later.length === 0;
}

function requireAccepting(
  { status }: ReportingPeriodEntity,
  { today, unlockedUntil }: Pick<Circumstances, 'today' | 'unlockedUntil'>,
): void {
  if (!acceptsUpdates(status, unlockedUntil, today)) throw new Problem('period-not-open');
}

const contentOf = (report: Report) => ({
  progress: report.progress,
  deliveryStatus: report.deliveryStatus ?? null,
  ragReported: report.ragReported ?? null,
  milestonesAchieved: report.milestonesAchieved ?? [],
  narrative: report.narrative ?? {},
  challenges: report.challenges ?? null,
  nextSteps: report.nextSteps ?? null,
  noChange: report.noChange ?? false,
  source: report.source ?? ('ui' as const),
});
