import type {
  ActionStatus,
  CommitmentReviewStatus,
  DeliveryStatus,
  MilestoneStatus,
  PartyRole,
  Rag,
  Sector,
} from '../vocabularies';

/**
 * What the figures are calculated from. Scales, all integers so that sums are exact and their order does not matter:
 * progress in hundredths of a percent (7550 = 75.50 %, may exceed 10 000), weights in thousandths (1000 = 1),
 * shares in ten-thousandths, dates 'YYYY-MM-DD', moments ISO 8601 UTC with milliseconds.
 */
export interface PlanFacts {
  startDate: string;
  endDate: string;
  tolerances: Tolerances;
}

export interface Tolerances {
  /** A milestone that is overdue for more days than this is red, until then amber. */
  milestoneDays: number;
  /** Progress that trails elapsed time by more points than this is amber. */
  trailAmberPoints: number;
  /** Progress that trails elapsed time by more points than this is red. */
  trailRedPoints: number;
  targetAmberPercent: number;
  targetRedPercent: number;
  dueSoonDays: number;
  staleDays: number;
}

export const defaultTolerances: Tolerances = {
  milestoneDays: 14,
  trailAmberPoints: 15,
  trailRedPoints: 30,
  targetAmberPercent: 95,
  targetRedPercent: 85,
  dueSoonDays: 7,
  staleDays: 45,
};

/** A weight of 1, the default. */
export const unitWeight = 1000;
/** 100 %. */
export const fullProgress = 10_000;
/** A share of 1. */
export const wholeShare = 10_000;

export interface ActionFacts {
  id: string;
  status: ActionStatus;
  weight: number;
  startDate: string | null;
  endDate: string | null;
  isContinuous: boolean;
  leadOrganisationId: string;
  leadSector: Sector;
  pillars: readonly PillarPlace[];
  targetGroupIds: readonly string[];
  /** Its own ones; those of its commitments are theirs. */
  milestones: readonly MilestoneFacts[];
  commitments: readonly CommitmentFacts[];
  /** Of the action's own colour; those of its commitments are theirs. */
  overrides: readonly RagOverrideFacts[];
  changedAt: string;
}

/** `id` is the pillar that the action hangs on, `topId` the top-level pillar above it (the same when it is one). */
export interface PillarPlace {
  id: string;
  topId: string;
}

export interface MilestoneFacts {
  id: string;
  dueDate: string;
  status: MilestoneStatus;
  weight: number;
}

export interface CommitmentFacts {
  id: string;
  reviewStatus: CommitmentReviewStatus;
  deliveryStatus: DeliveryStatus;
  weight: number;
  startDate: string | null;
  endDate: string | null;
  parties: readonly PartyFacts[];
  milestones: readonly MilestoneFacts[];
  updates: readonly ApprovedUpdate[];
  overrides: readonly RagOverrideFacts[];
  changedAt: string;
}

export interface PartyFacts {
  organisationId: string;
  sector: Sector;
  role: PartyRole;
  /** null: not set. */
  share: number | null;
}

/** An approved update; without a period it is an imported opening value, which precedes the first period. */
export interface ApprovedUpdate {
  periodId: string | null;
  periodStart: string | null;
  progress: number;
  /** The colour that the partner gave it; null where it gave none. */
  ragReported: Rag | null;
  approvedAt: string;
}

/** A colour that the unit set against the calculated one. It holds in its period only, and until it is ended. */
export interface RagOverrideFacts {
  id: string;
  periodId: string;
  periodStart: string;
  rag: Rag;
  ended: boolean;
  changedAt: string;
}

export interface PeriodSpan {
  id: string;
  startDate: string;
  endDate: string;
}

/** A period with the day on which its reports are due. */
export interface DuePeriod extends PeriodSpan {
  dueDate: string;
}

/** The moment that a figure is asked for. */
export interface Moment {
  today: string;
  /** Updates of periods that start later are not seen; null: all are. */
  upToPeriodStart: string | null;
  /** The period that owed and reported speak of. */
  reportingPeriod: PeriodSpan | null;
  /** The latest closed period, which decides on grey. */
  closedPeriod: PeriodSpan | null;
  /** The periods whose reports decide on freshness. */
  duePeriods: readonly DuePeriod[];
  /** The periods whose overrides hold, the latest first. */
  overridePeriods: readonly string[];
}
