import { grantedInOverrides } from './override-expectations';
import { grantedInArchive, grantedInBulk } from './bulk-expectations';
import { grantedInReporting } from './reporting-expectations';
import { body, file, isOther, type Row, type Send, type Allowed } from './row';
import { company, foundation, otherUnit, unit } from './sight';
import {
  theUnit,
  theReviewers,
  theOwners,
  coordinators,
  whoeverIsSignedIn,
  allItsUnits,
  both,
  read,
  write,
} from './words';
import type { World } from './world';

const title = { title: { en: 'Title' } };
const name = { name: { en: 'Name' } };
const ended = { on: '2026-01-01', reason: 'A reason' };
/** Something that becomes of an organisation, which uses it up. */
const becomes = (what: string, allowed: Allowed, send: Send, cases = standings): Row =>
  write(`POST /organisations/{id}/${what}`, 'organisation', allowed, send, { usesUp: true, cases });
const standings = ['a newcomer', 'taking part', "other plan's, taking part", 'taking part in both'];
/** Taking back the last event of a row, a change of its title. */
const takesBack: Send = body(async (world, _, id) => ({ sequence: await world.changed(id) }));
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

  ...grantedInReporting,
  ...grantedInOverrides,
  ...grantedInBulk,
  ...grantedInArchive,
  ...(['plan', 'action', 'commitment', 'milestone', 'pillar', 'targetGroup', 'period', 'organisation'] as const).map(
    (kind) => ({ ...read('GET /history/{entity}/{id}', kind), doing: `of a ${kind}` }),
  ),
  write('POST /history/{entity}/{id}/revert', 'action', theUnit, takesBack, { doing: 'of an action' }),
  write('POST /history/{entity}/{id}/revert', 'commitment', both(theUnit, theOwners), takesBack, {
    doing: 'of a commitment',
  }),
  { operation: 'GET /audit', allowed: () => ['admin', 'coordinator', 'rival', 'lead', 'neighbour', 'outsider'] },

  becomes(
    'rename',
    coordinators,
    body(() => ({ ...name, from: '2026-01-01' })),
  ),
  becomes(
    'merge',
    allItsUnits,
    body(async (world) => ({ ...ended, into: await world.another('organisation', 'a newcomer') })),
  ),
  becomes(
    'succeed',
    allItsUnits,
    body(async (world) => ({ ...ended, by: await world.another('organisation', 'a newcomer') })),
  ),
  becomes(
    'suspend',
    allItsUnits,
    body(() => ended),
  ),
  becomes(
    'leave',
    allItsUnits,
    body(() => ended),
  ),
  becomes(
    'reinstate',
    allItsUnits,
    body(() => ({ reason: 'A reason' })),
    ['merged', "other plan's, merged"],
  ),

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
    { cases: ["the company's", "the stranger's", ...standings] },
  ),
];

/** What is open to everyone, and what it answers whoever sends nothing that they know. */
export const open: Readonly<Record<string, number>> = {
  'GET /health': 200,
  'GET /session': 200,
  'POST /session': 400,
  'DELETE /session': 204,
  'POST /first-administrator': 400,
};

/** What everybody who is signed in may ask of what is their own, and is answered who sends nothing of it. */
export const own: Readonly<Record<string, number>> = {
  'GET /sessions': 200,
  'DELETE /sessions/{id}': 404,
  'DELETE /sessions': 204,
  'POST /password': 400,
};
