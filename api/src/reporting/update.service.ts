import { Injectable } from '@nestjs/common';
import type { DeliveryStatus, I18nText, Rag, UpdateSource } from '@symmachia/domain';
import { acceptsUpdates, approveUpdate, isEditable, localDay, nextUpdateStatus, returnUpdate } from '@symmachia/domain';
import { MilestoneEntity } from '../actions/milestone.entity';
import { CommitmentEntity } from '../commitments/commitment.entity';
import type { Transaction } from '../platform/database/transaction';
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

/** The life of a progress update: drafted, submitted, approved or returned, each step kept. */
@Injectable()
export class UpdateService {
  /** Writes the one update of this commitment for this period, as a draft. */
  async draft(
    tx: Transaction,
    period: ReportingPeriodEntity,
    commitment: CommitmentEntity,
    report: Report,
  ): Promise<ProgressUpdateEntity> {
    if (!acceptsUpdates(period.status, null, localDay(tx.now, 'UTC'))) throw new Problem('period-not-open');
    const known = (await tx.findAll(ProgressUpdateEntity, { periodId: period.id, commitmentId: commitment.id })).find(
      ({ reviewStatus }) => reviewStatus !== 'superseded',
    );
    if (known && !isEditable(known.reviewStatus)) throw new Problem('update-transition-refused');
    if (known) return tx.update(ProgressUpdateEntity, known, contentOf(report));
    const update = tx.fresh(ProgressUpdateEntity, {
      planId: period.planId,
      periodId: period.id,
      commitmentId: commitment.id,
      ...contentOf(report),
      reviewStatus: 'draft',
      submittedById: null,
      submittedAt: null,
      approvedAt: null,
    });
    await tx.insert(ProgressUpdateEntity, update);
    return update;
  }

  async submit(tx: Transaction, update: ProgressUpdateEntity): Promise<ProgressUpdateEntity> {
    const reviewStatus = accepted(nextUpdateStatus(update.reviewStatus, 'submitted'));
    return this.step(tx, update, { reviewStatus, submittedById: tx.author.userId, submittedAt: tx.now }, null);
  }

  /** From here on the figures rest on it. What it says of the commitment and its milestones becomes so. */
  async approve(tx: Transaction, update: ProgressUpdateEntity): Promise<ProgressUpdateEntity> {
    const reviewStatus = accepted(
      approveUpdate({ reviewStatus: update.reviewStatus, submittedBy: update.submittedById }, tx.author.userId ?? ''),
    );
    await this.takeEffect(tx, update);
    return this.step(tx, update, { reviewStatus, approvedAt: tx.now }, null);
  }

  async return(tx: Transaction, update: ProgressUpdateEntity, comment: string): Promise<ProgressUpdateEntity> {
    return this.step(tx, update, { reviewStatus: accepted(returnUpdate(update, comment)) }, comment);
  }

  private async takeEffect(
    tx: Transaction,
    { commitmentId, deliveryStatus, milestonesAchieved }: ProgressUpdateEntity,
  ): Promise<void> {
    const commitment = await tx.find(CommitmentEntity, { id: commitmentId });
    if (!commitment) throw new Problem('not-found');
    if (deliveryStatus && deliveryStatus !== commitment.deliveryStatus)
      await tx.update(CommitmentEntity, commitment, { deliveryStatus });
    for (const id of milestonesAchieved) {
      const milestone = await tx.find(MilestoneEntity, { id, commitmentId });
      if (!milestone || milestone.status === 'achieved') continue;
      const inPlan = { planId: commitment.planId };
      const achieved = { status: 'achieved' as const, achievedOn: localDay(tx.now, 'UTC') };
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
    await tx.insert(ReviewEventEntity, tx.fresh(ReviewEventEntity, event));
    return after;
  }
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
