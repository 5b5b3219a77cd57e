import {
  type ActionFacts,
  type ApprovedUpdate,
  type CommitmentFacts,
  defaultTolerances,
  type MilestoneFacts,
  type Moment,
  type PartyFacts,
  type PlanFacts,
  type RagOverrideFacts,
  unitWeight,
} from './facts';
import type { Rag } from '../vocabularies';

/** The year 2019: 364 days from its first to its last, of which 315 have passed on 12 November. */
export const plan: PlanFacts = { startDate: '2019-01-01', endDate: '2019-12-31', tolerances: defaultTolerances };

export const october = { id: 'october', startDate: '2019-10-01', endDate: '2019-10-31' };
export const november = { id: 'november', startDate: '2019-11-01', endDate: '2019-11-30' };

export const moment = (change: Partial<Moment> = {}): Moment => ({
  today: '2019-11-12',
  upToPeriodStart: null,
  reportingPeriod: november,
  closedPeriod: null,
  duePeriods: [],
  overridePeriods: [],
  ...change,
});

export const action = (change: Partial<ActionFacts> = {}): ActionFacts => ({
  id: 'a1',
  status: 'in_progress',
  weight: unitWeight,
  startDate: null,
  endDate: null,
  isContinuous: false,
  leadOrganisationId: 'ministry',
  leadSector: 'public',
  pillars: [{ id: 'citizens', topId: 'citizens' }],
  targetGroupIds: [],
  milestones: [],
  commitments: [],
  overrides: [],
  changedAt: '2019-01-02T08:00:00.000Z',
  ...change,
});

export const commitment = (change: Partial<CommitmentFacts> = {}): CommitmentFacts => ({
  id: 'c1',
  reviewStatus: 'approved',
  deliveryStatus: 'in_progress',
  weight: unitWeight,
  startDate: null,
  endDate: null,
  parties: [lead('ministry')],
  milestones: [],
  updates: [],
  overrides: [],
  changedAt: '2019-01-03T08:00:00.000Z',
  ...change,
});

/** An approved commitment at a progress in percent that was imported before the first period. */
export const commitmentAt = (percent: number, change: Partial<CommitmentFacts> = {}): CommitmentFacts =>
  commitment({ updates: [openingValue(percent)], ...change });

export const lead = (organisationId: string, change: Partial<PartyFacts> = {}): PartyFacts => ({
  organisationId,
  sector: 'public',
  role: 'lead',
  share: null,
  ...change,
});

export const partner = (organisationId: string, change: Partial<PartyFacts> = {}): PartyFacts =>
  lead(organisationId, { sector: 'private', role: 'partner', ...change });

export const milestone = (dueDate: string, change: Partial<MilestoneFacts> = {}): MilestoneFacts => ({
  id: `due ${dueDate}`,
  dueDate,
  status: 'pending',
  weight: unitWeight,
  ...change,
});

export const openingValue = (percent: number): ApprovedUpdate => ({
  periodId: null,
  periodStart: null,
  progress: percent * 100,
  ragReported: null,
  approvedAt: '2019-01-04T08:00:00.000Z',
});

export const update = (
  period: { id: string; startDate: string },
  percent: number,
  approvedAt = `${period.startDate}T12:00:00.000Z`,
): ApprovedUpdate => ({
  periodId: period.id,
  periodStart: period.startDate,
  progress: percent * 100,
  ragReported: null,
  approvedAt,
});

export const override = (
  period: { id: string; startDate: string },
  rag: Rag,
  change: Partial<RagOverrideFacts> = {},
): RagOverrideFacts => ({
  id: `${rag} in ${period.id}`,
  periodId: period.id,
  periodStart: period.startDate,
  rag,
  ended: false,
  changedAt: `${period.startDate}T13:00:00.000Z`,
  ...change,
});
