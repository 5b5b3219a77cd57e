import { Injectable } from '@nestjs/common';
import type { OwnReport, OwnReports, OwnReportsQuery } from '@symmachia/contracts';
import {
  acceptsUpdates,
  can,
  currentUpdate,
  inForce,
  isLate,
  isOwed,
  isUnsent,
  planDay,
  planMoment,
  planToday,
  reportState,
  spanOf,
  workOrder,
} from '@symmachia/domain';
import { type MilestoneRow, toMilestone } from '../actions/milestone.response';
import { refOf } from '../organisations/organisation-ref';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { Problem } from '../platform/problem/problem';
import { DutiesRepository, type ExceptionRow, type OwingRow, type PlanPeriodRow } from './duties.repository';
import { type ApprovedRow, type StepRow, UpdateRepository, type UpdateRow } from './update.repository';
import { previousOf, toPeriodRef, toReport, toUpdate } from './update.response';

/** Whoever reads their own organisation's reports sees all of them. */
const sight = { challenges: true, review: true };

/** What an organisation's people have to report. */
@Injectable()
export class OwnReportsService {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly duties: DutiesRepository,
    private readonly updates: UpdateRepository,
  ) {}

  /** Every commitment that one of the reader's organisations is party to: what came back first, then what is unsent. */
  async list({ period, plan }: OwnReportsQuery, me: SignedIn): Promise<OwnReports> {
    const organisations = me.memberships.flatMap(({ organisationId }) => organisationId ?? []);
    const commitments = await this.duties.ofOrganisations(organisations);
    const plans = await this.plansOf(commitments, plan);
    const periods = await this.periodsOf(period, plans, organisations);
    const parts = await this.partsOf(commitments, periods);
    const items = periods.flatMap((each) =>
      commitments
        .filter(({ planId }) => planId === each.planId)
        .flatMap((commitment) => {
          const of = plans.get(commitment.planId);
          const found =
            of && this.ownReport({ plan: of, period: each, commitment, isAsked: period !== undefined }, parts, me);
          return found ?? [];
        }),
    );
    return { items: items.sort((one, other) => rank(one) - rank(other)) };
  }

  private ownReport({ plan, period, commitment, isAsked }: Question, parts: Parts, me: SignedIn): OwnReport | null {
    const now = this.clock.now();
    const { periodId, periodStart: startDate, periodEnd: endDate } = period;
    const action = {
      status: commitment.actionStatus,
      startDate: commitment.actionStart,
      endDate: commitment.actionEnd,
    };
    const owed = isOwed(plan, action, commitment, { id: periodId, startDate, endDate });
    const exception = exceptionFor(parts.exceptions, periodId, commitment.refId);
    const unlockedUntil = inForce(exception?.unlockedUntil ?? null, planDay(plan, now));
    const isOurs = can(me, 'update:draft', { organisationIds: [commitment.refId] });
    const update = currentUpdate(
      parts.updates.filter((row) => row.commitmentId === commitment.id && row.periodId === periodId),
    );
    const takesReports = acceptsUpdates(period.periodStatus, unlockedUntil, planDay(plan, now));
    if (!(owed || update) || !(isAsked || takesReports)) return null;
    const previous = previousOf(parts.approved, commitment.id, startDate);
    const moment = planMoment(plan, now);
    const thread = parts.steps.filter(({ updateId }) => updateId === update?.id);
    return {
      commitment: {
        id: commitment.id,
        reference: commitment.reference,
        title: JSON.parse(commitment.title),
        planId: plan.id,
        planCode: plan.code,
        ...spanOf(plan, action, commitment),
        milestones: (parts.milestones.get(commitment.id) ?? []).map((row) => toMilestone(row, planToday(plan, now))),
      },
      action: { id: commitment.actionId, code: commitment.actionCode, title: JSON.parse(commitment.actionTitle) },
      organisation: refOf(commitment),
      period: toPeriodRef({ ...period, unlockedUntil }),
      today: planToday(plan, now),
      unlockReason: isOurs && unlockedUntil ? (exception?.reason ?? null) : null,
      timezone: plan.timezone,
      owed,
      isOurs,
      state: reportState(update?.reviewStatus ?? null),
      late: isLate(
        { state: reportState(update?.reviewStatus ?? null), submittedAt: update?.submittedAt ?? null },
        period.dueAt,
        moment,
      ),
      previous: previous ? toReport(previous, sight) : null,
      draft: update ? toUpdate(update, { sight, previous, thread, moment }, []) : null,
    };
  }

  private async plansOf(
    commitments: readonly OwingRow[],
    asked: string | undefined,
  ): Promise<Map<string, PlanContext>> {
    const plans = new Map<string, PlanContext>();
    for (const id of new Set(commitments.map(({ planId }) => planId))) {
      const plan = await this.access.findPlan(id);
      if (plan && (asked === undefined || asked === plan.code || asked === plan.id)) plans.set(id, plan);
    }
    return plans;
  }

  /** The one asked for, else all that may take reports. */
  private async periodsOf(
    asked: string | undefined,
    plans: ReadonlyMap<string, PlanContext>,
    organisations: readonly string[],
  ): Promise<PlanPeriodRow[]> {
    if (asked === undefined) return this.duties.openPeriods([...plans.keys()], organisations);
    const period = await this.duties.period(asked);
    if (!period || !plans.has(period.planId)) throw new Problem('not-found');
    return [period];
  }

  private async partsOf(commitments: readonly OwingRow[], periods: readonly PlanPeriodRow[]): Promise<Parts> {
    const ids = commitments.map(({ id }) => id);
    const periodIds = periods.map(({ periodId }) => periodId);
    const updates = await this.updates.ofPairs(ids, periodIds);
    return {
      updates,
      approved: await this.updates.approved(ids),
      steps: await this.updates.steps(updates.map(({ id }) => id)),
      exceptions: await this.duties.exceptions(periodIds),
      milestones: Map.groupBy(await this.duties.milestones(ids), ({ commitmentId }) => commitmentId),
    };
  }
}

interface Question {
  plan: PlanContext;
  period: PlanPeriodRow;
  commitment: OwingRow;
  /** Asked for by its id: shown although it takes no reports. */
  isAsked: boolean;
}

interface Parts {
  approved: ApprovedRow[];
  updates: UpdateRow[];
  steps: StepRow[];
  exceptions: ExceptionRow[];
  milestones: Map<string | null, MilestoneRow[]>;
}

const exceptionFor = (exceptions: readonly ExceptionRow[], periodId: string, organisationId: string) =>
  exceptions.find((row) => row.periodId === periodId && row.organisationId === organisationId);

export const unlockedFor = (exceptions: readonly ExceptionRow[], periodId: string, organisationId: string) =>
  exceptionFor(exceptions, periodId, organisationId)?.unlockedUntil ?? null;

/** What came back, what is owed and unsent, then the rest; each in the order of the plan. */
const rank = ({ owed, isOurs, state }: OwnReport): number =>
  (owed && isOurs && isUnsent(state) ? 0 : 10) + workOrder(state);
