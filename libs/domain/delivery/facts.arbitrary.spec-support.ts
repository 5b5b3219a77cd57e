import fc from 'fast-check';
import { addDays } from '../dates/dates';
import {
  actionStatuses,
  commitmentReviewStatuses,
  deliveryStatuses,
  milestoneStatuses,
  partyRoles,
  rags,
  sectors,
} from '../vocabularies';
import type {
  ActionFacts,
  ApprovedUpdate,
  CommitmentFacts,
  MilestoneFacts,
  PartyFacts,
  PillarPlace,
  RagOverrideFacts,
} from './facts';
import { plan } from './facts.spec-support';

/** Twelve organisations, each of one sector for good. */
export const organisations = Array.from({ length: 12 }, (_, at) => ({
  organisationId: `organisation ${at}`,
  sector: sectors[at % sectors.length] ?? 'public',
}));

/** Three pillars with two sub-pillars each, and one without any. */
export const pillarPlaces: PillarPlace[] = [
  ...['p1', 'p2', 'p3'].flatMap((topId) => [`${topId}.1`, `${topId}.2`].map((id) => ({ id, topId }))),
  { id: 'p4', topId: 'p4' },
];

const weight = fc.integer({ min: 100, max: 10_000 });
const date = fc.integer({ min: -60, max: 420 }).map((days) => addDays(plan.startDate, days));
const instant = fc
  .tuple(date, fc.integer({ min: 0, max: 59 }))
  .map(([day, minute]) => `${day}T10:${String(minute).padStart(2, '0')}:00.000Z`);
const span = fc.oneof(
  fc.constant({ startDate: null, endDate: null }),
  fc.tuple(date, date).map((dates) => {
    const [startDate = plan.startDate, endDate = plan.endDate] = dates.toSorted();
    return { startDate, endDate };
  }),
);

const party: fc.Arbitrary<PartyFacts> = fc
  .record({
    organisation: fc.constantFrom(...organisations),
    role: fc.constantFrom(...partyRoles),
    share: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null }),
  })
  .map(({ organisation, role, share }) => ({ ...organisation, role, share }));

const milestone: fc.Arbitrary<MilestoneFacts> = fc.record({
  id: fc.uuid(),
  dueDate: date,
  status: fc.constantFrom(...milestoneStatuses),
  weight,
});

const update: fc.Arbitrary<ApprovedUpdate> = fc
  .record({
    month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
    progress: fc.integer({ min: 0, max: 20_000 }),
    ragReported: fc.option(fc.constantFrom(...rags), { nil: null }),
    approvedAt: instant,
  })
  .map(({ month, ...rest }) => ({
    ...rest,
    periodId: month === null ? null : `period ${month}`,
    periodStart: month === null ? null : `2019-${String(month).padStart(2, '0')}-01`,
  }));

const override: fc.Arbitrary<RagOverrideFacts> = fc
  .record({
    id: fc.uuid(),
    month: fc.integer({ min: 1, max: 12 }),
    rag: fc.constantFrom(...rags),
    ended: fc.boolean(),
    changedAt: instant,
  })
  .map(({ month, ...rest }) => ({
    ...rest,
    periodId: `period ${month}`,
    periodStart: `2019-${String(month).padStart(2, '0')}-01`,
  }));
const overrides = fc.array(override, { maxLength: 2 });

export const anyCommitment: fc.Arbitrary<CommitmentFacts> = fc
  .record({
    id: fc.uuid(),
    reviewStatus: fc.oneof(
      { weight: 3, arbitrary: fc.constant('approved' as const) },
      fc.constantFrom(...commitmentReviewStatuses),
    ),
    deliveryStatus: fc.constantFrom(...deliveryStatuses),
    weight,
    parties: fc.uniqueArray(party, { maxLength: 4, selector: ({ organisationId }) => organisationId }),
    milestones: fc.array(milestone, { maxLength: 2 }),
    updates: fc.array(update, { maxLength: 3 }),
    overrides,
    changedAt: instant,
    span,
  })
  .map(({ span: dates, ...rest }) => ({ ...rest, ...dates }));

/** A commitment that counts and of which nothing was ever approved. */
export const unreportedCommitment = anyCommitment.map((commitment): CommitmentFacts => ({
  ...commitment,
  reviewStatus: 'approved',
  deliveryStatus: 'not_started',
  updates: [],
}));

export const anyAction: fc.Arbitrary<ActionFacts> = fc
  .record({
    id: fc.uuid(),
    status: fc.oneof({ weight: 3, arbitrary: fc.constant('in_progress' as const) }, fc.constantFrom(...actionStatuses)),
    weight,
    isContinuous: fc.boolean(),
    organisation: fc.constantFrom(...organisations),
    pillars: fc.uniqueArray(fc.constantFrom(...pillarPlaces), { maxLength: 3 }),
    targetGroupIds: fc.uniqueArray(fc.constantFrom('citizens', 'education', 'businesses'), { maxLength: 2 }),
    milestones: fc.array(milestone, { maxLength: 3 }),
    commitments: fc.array(anyCommitment, { maxLength: 4 }),
    overrides,
    changedAt: instant,
    span,
  })
  .map(({ organisation, span: dates, ...rest }) => ({
    ...rest,
    ...dates,
    leadOrganisationId: organisation.organisationId,
    leadSector: organisation.sector,
  }));

export const anyPlanOfActions = fc.array(anyAction, { minLength: 1, maxLength: 8 });
