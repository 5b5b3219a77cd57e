import { body, file, isOther, type Row } from './row';
import { company, foundation, otherUnit, unit } from './sight';
import { coordinators, ofPlan, insider, read, theUnit, whoeverIsSignedIn, write } from './words';
import type { World } from './world';

const title = { title: { en: 'Title' } };
const name = { name: { en: 'Name' } };
const day = (world: World) => {
  const date = world.nextDay();
  return { startDate: date, endDate: date };
};

/** Of plans, what they are made of, and imports into them. */
export const grantedInPlans: readonly Row[] = [
  { operation: 'GET /plans', allowed: whoeverIsSignedIn },
  {
    operation: 'POST /plans',
    allowed: coordinators,
    send: body((world) => ({ ...title, ...day(world), code: `plan-${world.next()}`, languages: ['en'] })),
  },
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
  read('GET /plans/{plan}/events', 'plan'),
  read('GET /plans/{plan}/delivery', 'plan'),
  read('GET /plans/{plan}/delivery/trend', 'plan'),
  read('GET /plans/{plan}/delivery/matrix', 'plan'),
  read('GET /plans/{plan}/delivery/explanation', 'plan'),
  read('GET /plans/{plan}/changes', 'plan'),
  read('GET /plans/{plan}/common-ground', 'plan'),
  read('GET /plans/{plan}/lineage', 'plan'),
  read('GET /plans/{plan}/milestones', 'plan'),
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

  read('GET /imports/{id}', 'import'),
  write('POST /imports/{id}/apply', 'import', theUnit, undefined, {
    usesUp: true,
    cases: ['previewed', "other plan's previewed"],
  }),
  write('POST /imports/{id}/undo', 'import', theUnit, undefined, {
    usesUp: true,
    cases: ['applied', "other plan's applied"],
  }),
];
