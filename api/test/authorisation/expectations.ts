import { askers, type Asker } from './people';
import { type Allowed, body, file, type Row, type Send } from './row';
import type { Kind, World } from './world';

/* Who is who. */
const unit: Asker[] = ['admin', 'coordinator'];
const otherUnit: Asker[] = ['admin', 'rival'];
const company: Asker[] = ['lead', 'editor', 'several'];
const foundation: Asker[] = ['neighbour'];
const reviewers: Asker[] = [...unit, 'reviewer'];
const otherReviewers: Asker[] = [...otherUnit, 'several'];
const readers: Asker[] = [...reviewers, 'facilitator', 'leadership', 'assessor', ...company, ...foundation];
const otherReaders: Asker[] = otherReviewers;

/** Who sees a row: everybody else is told that there is none (404). */
export const sees: Readonly<Record<Kind, Readonly<Record<string, readonly Asker[]>>>> = {
  plan: { 'the plan': readers, 'other plan': otherReaders },
  organisation: { "the company's": askers, "the stranger's": askers, agency: askers },
  action: {
    "the plan's": readers,
    "the company's": readers,
    "the foundation's": readers,
    cancelled: readers,
    "the company's proposal": [...reviewers, ...company],
    "the foundation's proposal": [...reviewers, ...foundation],
    "the foundation's proposal, once the company's": [...reviewers, ...foundation],
    "other plan's": otherReaders,
    "other plan's proposal": otherReviewers,
  },
  commitment: {
    "the company's": readers,
    "the foundation's": readers,
    "the company's, withdrawn": readers,
    "the foundation's, once the company's": readers,
    "the company's draft": [...reviewers, ...company],
    "the foundation's draft": [...reviewers, ...foundation],
    "the foundation's draft, once the company's": [...reviewers, ...foundation],
    "the company's, submitted": [...reviewers, ...company],
    "the ministry's of a proposal": reviewers,
    "other plan's": otherReaders,
    "other plan's draft": otherReviewers,
    "other plan's, submitted": otherReviewers,
  },
  milestone: {
    "the plan's": readers,
    "of the foundation's proposal": [...reviewers, ...foundation],
    "of the company's draft": [...reviewers, ...company],
    "of the foundation's draft": [...reviewers, ...foundation],
    "other plan's": otherReaders,
  },
  pillar: { "the plan's": readers, "other plan's": otherReaders },
  targetGroup: { "the plan's": readers, "other plan's": otherReaders },
  period: {
    scheduled: readers,
    open: readers,
    locked: readers,
    "other plan's scheduled": otherReaders,
    "other plan's open": otherReaders,
    "other plan's locked": otherReaders,
  },
  import: {
    previewed: unit,
    applied: unit,
    "other plan's previewed": otherUnit,
    "other plan's applied": otherUnit,
  },
};

/* Who may do something to a row, by its case. */
const isOther = (name: string) => name.startsWith('other plan');
const theUnit: Allowed = (name) => (isOther(name) ? otherUnit : unit);
const theReviewers: Allowed = (name) => (isOther(name) ? otherReviewers : reviewers);
const theOwners: Allowed = (name) =>
  name.startsWith("the company's") ? company : name.startsWith("the foundation's") ? foundation : [];
const coordinators: Allowed = () => ['admin', 'coordinator', 'rival'];
const whoeverIsSignedIn: Allowed = () => askers;
const both =
  (one: Allowed, other: Allowed): Allowed =>
  (name) => [...one(name), ...other(name)];

const whoSees =
  (kind: Kind): Allowed =>
  (name) =>
    sees[kind][name] ?? [];
const read = (operation: string, on: Kind): Row => ({ operation, on, allowed: whoSees(on) });

/** Something done to rows of a kind. */
const write = (operation: string, on: Kind, allowed: Allowed, send?: Send, more: Partial<Row> = {}): Row => ({
  operation,
  on,
  allowed,
  send,
  ...more,
});

const title = { title: { en: 'Title' } };
const name = { name: { en: 'Name' } };
const day = (world: World) => {
  const date = world.nextDay();
  return { startDate: date, endDate: date };
};
const ofPlan = (plan: string) => (isOther(plan) ? "other plan's" : "the plan's");
/** An organisation to name in a plan that takes part in it already. */
const insider = (world: World, plan: string, organisation: string) => (isOther(plan) ? world.agency : organisation);

/** Everything that can be asked, and of whom it is granted. Who sees a row but is not granted it is told so (403). */
export const granted: readonly Row[] = [
  read('GET /plans/{plan}', 'plan'),
  write(
    'PATCH /plans/{plan}',
    'plan',
    theUnit,
    body(() => title),
  ),
  read('GET /plans/{plan}/pillars', 'plan'),
  write(
    'POST /plans/{plan}/pillars',
    'plan',
    theUnit,
    body(() => name),
  ),
  read('GET /plans/{plan}/target-groups', 'plan'),
  write(
    'POST /plans/{plan}/target-groups',
    'plan',
    theUnit,
    body((world) => ({ ...name, code: `new_${world.next()}` })),
  ),
  read('GET /plans/{plan}/periods', 'plan'),
  write('POST /plans/{plan}/periods', 'plan', theUnit, body(day)),
  read('GET /plans/{plan}/delivery', 'plan'),
  read('GET /plans/{plan}/delivery/trend', 'plan'),
  read('GET /plans/{plan}/delivery/matrix', 'plan'),
  read('GET /plans/{plan}/actions', 'plan'),
  read('GET /plans/{plan}/actions/facets', 'plan'),
  write(
    'POST /plans/{plan}/actions',
    'plan',
    theUnit,
    body((world, plan) => ({ ...title, leadOrganisation: insider(world, plan, world.test.organisations.ministry) })),
    { doing: 'for the ministry' },
  ),
  write(
    'POST /plans/{plan}/actions',
    'plan',
    (plan) => (isOther(plan) ? otherUnit : [...unit, ...company]),
    body((world, plan) => ({ ...title, leadOrganisation: insider(world, plan, world.test.organisations.company) })),
    { doing: 'for the company' },
  ),
  write(
    'POST /plans/{plan}/actions',
    'plan',
    (plan) => (isOther(plan) ? otherUnit : [...unit, ...foundation]),
    body((world, plan) => ({ ...title, leadOrganisation: insider(world, plan, world.test.organisations.foundation) })),
    { doing: 'for the foundation' },
  ),
  read('GET /plans/{plan}/commitments', 'plan'),
  write(
    'POST /plans/{plan}/commitments',
    'plan',
    (plan) => (isOther(plan) ? otherUnit : [...unit, ...company]),
    body(async (world, plan) => ({
      ...title,
      action: await world.id('action', ofPlan(plan)),
      parties: [{ organisation: insider(world, plan, world.test.organisations.company), role: 'lead' }],
    })),
    { doing: 'for the company' },
  ),
  write(
    'POST /plans/{plan}/commitments',
    'plan',
    theUnit,
    body(async (world, plan) => ({
      ...title,
      action: await world.id('action', ofPlan(plan)),
      reviewStatus: 'approved',
    })),
    { doing: 'as agreed' },
  ),
  write('GET /plans/{plan}/imports', 'plan', theUnit),
  write('POST /plans/{plan}/imports', 'plan', theUnit, file),

  read('GET /pillars/{id}', 'pillar'),
  write(
    'PATCH /pillars/{id}',
    'pillar',
    theUnit,
    body(() => name),
  ),
  read('GET /target-groups/{id}', 'targetGroup'),
  write(
    'PATCH /target-groups/{id}',
    'targetGroup',
    theUnit,
    body(() => name),
  ),

  read('GET /actions/{id}', 'action'),
  write(
    'PATCH /actions/{id}',
    'action',
    theUnit,
    body(() => title),
  ),
  write(
    'POST /actions/{id}/milestones',
    'action',
    theUnit,
    body(() => ({ ...title, dueDate: '2026-10-01' })),
  ),
  read('GET /milestones/{id}', 'milestone'),
  write(
    'PATCH /milestones/{id}',
    'milestone',
    theUnit,
    body(() => title),
  ),

  read('GET /commitments/{id}', 'commitment'),
  write(
    'PATCH /commitments/{id}',
    'commitment',
    both(theUnit, theOwners),
    body(() => title),
    { doing: 'its words' },
  ),
  write(
    'PATCH /commitments/{id}',
    'commitment',
    theUnit,
    body(() => ({ weight: 2 })),
    { doing: 'what was agreed' },
  ),
  write(
    'PATCH /commitments/{id}',
    'commitment',
    theUnit,
    body((world, commitment) => ({
      parties: [{ organisation: insider(world, commitment, world.test.organisations.ministry), role: 'lead' }],
    })),
    { doing: 'whose it is', usesUp: true },
  ),
  write(
    'PATCH /commitments/{id}',
    'commitment',
    both(theUnit, theOwners),
    body(() => ({ reviewStatus: 'submitted' })),
    {
      doing: 'submitting it',
      usesUp: true,
      cases: ["the company's draft", "the foundation's draft, once the company's", "other plan's draft"],
    },
  ),
  write(
    'PATCH /commitments/{id}',
    'commitment',
    theReviewers,
    body(() => ({ reviewStatus: 'approved' })),
    { doing: 'approving it', usesUp: true, cases: ["the company's, submitted", "other plan's, submitted"] },
  ),
  write(
    'PATCH /commitments/{id}',
    'commitment',
    theReviewers,
    body(() => ({ reviewStatus: 'declined', comment: 'A reason' })),
    { doing: 'declining it', usesUp: true, cases: ["the company's, submitted", "other plan's, submitted"] },
  ),

  read('GET /periods/{id}', 'period'),
  write(
    'PATCH /periods/{id}',
    'period',
    theUnit,
    body(() => ({ graceUntil: null })),
    {
      cases: ['scheduled', 'open', "other plan's open"],
    },
  ),
  write('POST /periods/{id}/open', 'period', theUnit, undefined, {
    usesUp: true,
    cases: ['scheduled', "other plan's scheduled"],
  }),
  write('POST /periods/{id}/lock', 'period', theUnit, undefined, {
    usesUp: true,
    cases: ['open', "other plan's open"],
  }),
  write('POST /periods/{id}/publish', 'period', theUnit, undefined, {
    usesUp: true,
    cases: ['locked', "other plan's locked"],
  }),

  read('GET /imports/{id}', 'import'),
  write('POST /imports/{id}/apply', 'import', theUnit, undefined, {
    usesUp: true,
    cases: ['previewed', "other plan's previewed"],
  }),
  write('POST /imports/{id}/undo', 'import', theUnit, undefined, {
    usesUp: true,
    cases: ['applied', "other plan's applied"],
  }),

  { operation: 'GET /plans', allowed: whoeverIsSignedIn },
  {
    operation: 'POST /plans',
    allowed: coordinators,
    send: body((world) => ({ ...title, ...day(world), code: `plan-${world.next()}`, languages: ['en'] })),
  },
  { operation: 'GET /organisations', allowed: whoeverIsSignedIn },
  { operation: 'POST /organisations', allowed: coordinators, send: body(() => ({ ...name, sector: 'private' })) },
  read('GET /organisations/{id}', 'organisation'),
  write(
    'PATCH /organisations/{id}',
    'organisation',
    coordinators,
    body(() => name),
  ),
];

/** What is open to everyone, and what it answers whoever sends nothing that they know. */
export const open: Readonly<Record<string, number>> = {
  'GET /health': 200,
  'GET /session': 200,
  'POST /session': 400,
  'DELETE /session': 204,
};
