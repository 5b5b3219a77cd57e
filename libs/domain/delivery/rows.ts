import type { Rag } from '../vocabularies';
import { actionCounts, isDropped, isWithdrawn } from './counting';
import type { DeliveryRow, LeftOut } from './delivery-row';
import { apportion } from './exact';
import {
  type ActionFacts,
  type CommitmentFacts,
  fullProgress,
  type MilestoneFacts,
  type Moment,
  type PartyFacts,
  type PlanFacts,
  type RagOverrideFacts,
} from './facts';
import { freshness, nextReportDue, reportingDuties } from './freshness';
import { isOwed, isReported } from './owed';
import { lastUpdate, milestoneProgress, updatesUpTo } from './progress';
import { calculatedRag, isComplete, isSilent, milestoneOverdue } from './rag';
import { divergence, overrideAt, ragStanding } from './rag-standing';
import { elapsedOf, elapsedProgress, spanOf, timesElapsed } from './schedule';
import { divideAmongParties, haveShares } from './shares';

/** 1e-9 of a weight in a thousandth of it. */
const unitsPerThousandth = 1_000_000n;

/** What is asked about one commitment or action: the plan it is in and the moment. */
interface Question {
  plan: PlanFacts;
  action: ActionFacts;
  moment: Moment;
}

/** All of a row but what its party adds to it. */
type CommitmentPart = Omit<
  DeliveryRow,
  'organisationId' | 'sector' | 'partyRole' | 'isLead' | 'us' | 'usProgress' | 'usTimed' | 'usElapsed'
>;

/**
 * The rows of one action: one for each party of each counting commitment, also for a party without a share (no units),
 * or a single one of its own where no commitment counts. Beside them, left out, those of withdrawn commitments, and
 * for a cancelled or merged action those of all approved ones, or a single one of its own. Left-out rows name the
 * parties that had a share. A proposed action has none.
 */
export function deliveryRows(plan: PlanFacts, action: ActionFacts, moment: Moment): DeliveryRow[] {
  const question = { plan, action, moment };
  const approved = action.commitments.filter(({ reviewStatus }) => reviewStatus === 'approved');
  if (isDropped(action.status)) return droppedRows(question, approved, action.status);
  if (!actionCounts(action.status)) return [];
  const counting = approved.filter((commitment) => !isWithdrawn(commitment));
  const withdrawn = approved.filter(isWithdrawn);
  return [
    ...(counting.length === 0 ? [actionRow(question, null)] : countingRows(question, counting)),
    ...withdrawn.flatMap((commitment) => leftOutRows(question, commitment, 'withdrawn')),
  ];
}

/** Why something is in no figure yet: its action is only proposed, or the commitment itself is not approved. */
export type NotYetAgreed = 'proposed' | 'not_agreed';

/**
 * What is not agreed yet, as rows without units: of a proposed action everything there is, of any other the commitments
 * that are not approved. They are no delivery rows: no figure counts them, not even as left out.
 */
export function rowsNotYetAgreed(
  plan: PlanFacts,
  action: ActionFacts,
  moment: Moment,
): { row: DeliveryRow; why: NotYetAgreed }[] {
  const question = { plan, action, moment };
  if (action.status !== 'proposed')
    return action.commitments
      .filter(({ reviewStatus }) => reviewStatus !== 'approved')
      .flatMap((commitment) => leftOutRows(question, commitment, null))
      .map((row) => ({ row, why: 'not_agreed' as const }));
  const rows = action.commitments.flatMap((commitment) => leftOutRows(question, commitment, null));
  const own = { ...actionRow(question, null), us: 0, usProgress: 0, usTimed: 0, usElapsed: 0 };
  return (rows.length > 0 ? rows : [own]).map((row) => ({ row, why: 'proposed' as const }));
}

function droppedRows(question: Question, approved: readonly CommitmentFacts[], why: LeftOut): DeliveryRow[] {
  if (approved.length === 0) return [actionRow(question, why)];
  return approved.flatMap((commitment) => leftOutRows(question, commitment, why));
}

/** u(c) = w(a) · w(c) / Σ w(c′), then divided among the parties. */
function countingRows(question: Question, counting: readonly CommitmentFacts[]): DeliveryRow[] {
  const units = apportion(
    unitsOf(question.action),
    counting.map(({ id, weight }) => ({ id, weight: BigInt(weight) })),
  );
  return counting.flatMap((commitment, at) => {
    const parties = partiesOf(question.action, commitment);
    const shares = divideAmongParties(units[at] ?? 0n, parties);
    return partyRows(question, commitmentPart(question, commitment, null), parties, shares);
  });
}

function leftOutRows(question: Question, commitment: CommitmentFacts, leftOut: LeftOut | null): DeliveryRow[] {
  const all = partiesOf(question.action, commitment);
  const shared = haveShares(all);
  const parties = all.filter((_, at) => shared[at]);
  const part = commitmentPart(question, commitment, leftOut);
  return partyRows(
    question,
    part,
    parties,
    parties.map(() => 0n),
  );
}

function partyRows(question: Question, part: CommitmentPart, parties: readonly PartyFacts[], units: readonly bigint[]) {
  const lead = leadOf(parties);
  return parties.map((party, at) => ({
    ...part,
    organisationId: party.organisationId,
    sector: party.sector,
    partyRole: party.role,
    isLead: party === lead,
    ...unitFigures(question, part, Number(units[at] ?? 0n)),
  }));
}

function commitmentPart(question: Question, commitment: CommitmentFacts, leftOut: LeftOut | null): CommitmentPart {
  const { plan, action, moment } = question;
  const seen = updatesUpTo(commitment.updates, moment.upToPeriodStart);
  const last = lastUpdate(seen);
  const span = spanOf(plan, action, commitment);
  const period = moment.reportingPeriod;
  const overrides = overridesUpTo(commitment.overrides, moment);
  const owed = period !== null && isOwed(plan, action, commitment, period);
  return {
    actionId: action.id,
    commitmentId: commitment.id,
    continuous: action.isContinuous,
    elapsed: elapsedProgress(elapsedOf(span, moment.today)),
    ...span,
    ...standing(question, {
      deliveryStatus: commitment.deliveryStatus,
      progress: last?.progress ?? 0,
      silent: isSilent(commitment.updates, span, moment),
      span,
      milestones: commitment.milestones,
      leftOut,
      ragReported: last?.ragReported ?? null,
      override: overrideAt(overrides, moment),
    }),
    owed,
    reported: period !== null && isReported(owed, commitment.updates, period),
    leftOut,
    hasUpdate: last !== null,
    changedAt: newest([
      action.changedAt,
      commitment.changedAt,
      ...seen.map(({ approvedAt }) => approvedAt),
      ...overrides.map(({ changedAt }) => changedAt),
    ]),
    freshness: freshness(
      nextReportDue(reportingDuties(plan, action, commitment, moment.duePeriods)),
      plan.tolerances,
      moment.today,
    ),
  };
}

/** The single row of an action without a counting commitment: its milestones say how far it is, and it is never grey. */
function actionRow(question: Question, leftOut: LeftOut | null): DeliveryRow {
  const { plan, action, moment } = question;
  const { milestones } = action;
  const span = spanOf(plan, action);
  const progress = milestoneProgress(milestones);
  const part = {
    actionId: action.id,
    commitmentId: null,
    continuous: action.isContinuous,
    elapsed: elapsedProgress(elapsedOf(span, moment.today)),
    ...span,
    ...standing(question, { ...selfStanding, progress, span, milestones, leftOut }),
    owed: false,
    reported: false,
    leftOut,
    hasUpdate: false,
    changedAt: action.changedAt,
    freshness: null,
  };
  return {
    ...part,
    organisationId: action.leadOrganisationId,
    sector: action.leadSector,
    partyRole: null,
    isLead: true,
    ...unitFigures(question, part, leftOut === null ? Number(unitsOf(action)) : 0),
  };
}

type StandingFacts = Parameters<typeof calculatedRag>[0] & {
  milestones: readonly MilestoneFacts[];
  leftOut: LeftOut | null;
  ragReported: Rag | null;
  override: RagOverrideFacts | null;
};

/** Nobody reports on an action that stands for itself, and its own override is of the action, not of this row. */
const selfStanding = { deliveryStatus: null, silent: false, ragReported: null, override: null };

function standing({ plan, moment }: Question, facts: StandingFacts) {
  const late = facts.milestones.some((milestone) => milestoneOverdue(milestone, moment.today));
  const { effective, calculated, reported, overridden } = ragStanding(
    calculatedRag(facts, plan.tolerances, moment.today),
    facts.ragReported,
    facts.override,
  );
  return {
    progress: facts.progress,
    rag: effective,
    ragCalculated: calculated,
    ragReported: reported,
    divergence: divergence(reported, calculated),
    overridden,
    overdue: facts.leftOut === null && late && !isComplete(facts),
  };
}

function unitFigures({ moment }: Question, part: CommitmentPart, us: number) {
  const usTimed = part.continuous ? 0 : us;
  return {
    us,
    usProgress: us * Math.min(part.progress, fullProgress),
    usTimed,
    usElapsed: timesElapsed(usTimed, elapsedOf(part, moment.today)),
  };
}

/** Overrides of later periods are not seen, as their updates are not. */
const overridesUpTo = (overrides: readonly RagOverrideFacts[], { upToPeriodStart }: Moment) =>
  overrides.filter(({ periodStart }) => upToPeriodStart === null || periodStart <= upToPeriodStart);

/** A commitment that names nobody is its action's lead organisation's. */
function partiesOf(action: ActionFacts, { parties }: CommitmentFacts): readonly PartyFacts[] {
  if (parties.length > 0) return parties;
  return [{ organisationId: action.leadOrganisationId, sector: action.leadSector, role: 'lead', share: null }];
}

/** The lead, else a partner, else whoever there is; of several the first by id, so that their order does not matter. */
function leadOf(parties: readonly PartyFacts[]): PartyFacts | undefined {
  const byId = parties.toSorted((one, other) => (one.organisationId < other.organisationId ? -1 : 1));
  return byId.find(({ role }) => role === 'lead') ?? byId.find(({ role }) => role === 'partner') ?? byId[0];
}

const unitsOf = ({ weight }: ActionFacts): bigint => BigInt(weight) * unitsPerThousandth;

const newest = (moments: readonly string[]): string => moments.reduce((last, next) => (next > last ? next : last));
