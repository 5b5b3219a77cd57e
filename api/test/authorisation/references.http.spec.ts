import { uuidv7 } from '../../src/platform/database/ids';
import { nameOf, operationsOf } from '../operations';
import { idFieldsOf } from './id-fields';
import type { Asker } from './people';
import { pathOf } from './row';
import { Tables } from './untouched';
import { type Kind, World } from './world';

/** A field that names a row, in the body of an operation on a row of the plan. */
interface Reference {
  operation: string;
  /** As a pointer into the body, `*` for any member of a list. */
  field: string;
  on: readonly [kind: Kind, name: string];
  body: (id: string, world: World) => object | Promise<object>;
  /** A row that is there, but not for this field: of the other plan, or not to be seen. Null where any plan's will do. */
  foreign: readonly [kind: Kind, name: string] | null;
  as?: Asker;
  /** What one that does not exist is answered with, if not with a 400; a 404 has no place. */
  status?: 404 | 409;
}

const title = { title: { en: 'Title' } };
const thePlan = ['plan', 'the plan'] as const;
const action = ['action', "the company's"] as const;
const commitment = ['commitment', "the company's"] as const;
const otherAction = ['action', "other plan's"] as const;
const otherPillar = ['pillar', "other plan's"] as const;
/** The same for every request, so that answers can be compared. */
const requestId = '01930000-0000-7000-8000-000000000001';
const newcomer = ['organisation', 'a newcomer'] as const;
const lab = { ...title, kind: 'seminar' };
const planLab = ['lab', "the plan's"] as const;
const shortlisted = ['idea', "the company's, shortlisted"] as const;
const adopted = ['idea', "the company's, adopted"] as const;
const planIdea = ['idea', "the plan's"] as const;
const adopting = (link: object) => ({ reason: 'A reason', actions: [{ relation: 'became', ...link }] });
const ended = { on: '2026-01-01', reason: 'A reason' };
const party = (organisation: string) => [{ organisation, role: 'lead' }];

const at = (id: string) => ({ rows: [{ id, version: 1 }], reason: 'A reason', dryRun: false });
/** An edit of many actions, of which there is one, just made. */
const edit = async (world: World, change: object) => ({ ...at(await world.another('action', "the plan's")), change });

/** Every field of a body that names a row. Organisations are everybody's, and named in any plan. */
// prettier-ignore
const references: readonly Reference[] = [
  { operation: 'POST /plans/{plan}/actions', field: '/pillars/*', on: thePlan, foreign: otherPillar, body: (id) => ({ ...title, pillars: [id] }) },
  { operation: 'POST /plans/{plan}/actions', field: '/leadOrganisation', on: thePlan, foreign: null, body: (id) => ({ ...title, leadOrganisation: id }) },
  { operation: 'POST /plans/{plan}/actions', field: '/targetGroups/*', on: thePlan, foreign: ['targetGroup', "other plan's"], body: (id) => ({ ...title, targetGroups: [id] }) },
  { operation: 'PATCH /actions/{id}', field: '/pillars/*', on: action, foreign: otherPillar, body: (id) => ({ pillars: [id] }) },
  { operation: 'PATCH /actions/{id}', field: '/targetGroups/*', on: action, foreign: ['targetGroup', "other plan's"], body: (id) => ({ targetGroups: [id] }) },
  { operation: 'PATCH /actions/{id}', field: '/leadOrganisation', on: action, foreign: null, body: (id) => ({ leadOrganisation: id }) },
  { operation: 'PATCH /actions/{id}', field: '/mergedInto', on: action, foreign: otherAction, body: (id) => ({ status: 'merged', statusReason: 'A reason', mergedInto: id }) },
  { operation: 'POST /actions/{id}/milestones', field: '/commitment', on: action, foreign: ['commitment', "other plan's"], body: (id) => ({ ...title, dueDate: '2026-10-01', commitment: id }) },
  { operation: 'POST /actions/{id}/milestones', field: '/commitment', on: action, foreign: ['commitment', "the foundation's"], body: (id) => ({ ...title, dueDate: '2026-10-01', commitment: id }) },
  { operation: 'POST /plans/{plan}/commitments', field: '/action', on: thePlan, foreign: otherAction, body: (id) => ({ ...title, action: id }) },
  { operation: 'POST /plans/{plan}/commitments', field: '/action', on: thePlan, as: 'lead', foreign: otherAction, body: (id) => ({ ...title, action: id }) },
  { operation: 'POST /plans/{plan}/commitments', field: '/action', on: thePlan, as: 'lead', foreign: ['action', "the foundation's proposal"], body: (id) => ({ ...title, action: id }) },
  { operation: 'POST /plans/{plan}/commitments', field: '/parties/*/organisation', on: thePlan, foreign: null, body: (id) => ({ ...title, parties: party(id) }) },
  { operation: 'PATCH /commitments/{id}', field: '/action', on: commitment, foreign: otherAction, body: (id) => ({ action: id }) },
  { operation: 'PATCH /commitments/{id}', field: '/parties/*/organisation', on: commitment, foreign: null, body: (id) => ({ parties: party(id) }) },
  { operation: 'POST /plans/{plan}/pillars', field: '/parent', on: thePlan, foreign: otherPillar, body: (id) => ({ name: { en: 'Name' }, parent: id }) },
  { operation: 'PATCH /pillars/{id}', field: '/parent', on: ['pillar', "the plan's"], foreign: otherPillar, body: (id) => ({ parent: id }) },
  { operation: 'POST /organisations/{id}/merge', field: '/into', on: newcomer, foreign: null, body: (id) => ({ into: id, ...ended }) },
  { operation: 'POST /organisations/{id}/succeed', field: '/by', on: newcomer, foreign: null, body: (id) => ({ by: id, ...ended }) },
  { operation: 'POST /plans', field: '/organisation', on: thePlan, foreign: null, body: (id) => ({ ...title, code: 'next-plan', startDate: '2027-01-01', endDate: '2027-12-31', languages: ['en'], organisation: id }) },
  { operation: 'POST /plans/{plan}/labs', field: '/coordinatorOrganisation', on: thePlan, foreign: null, body: (id) => ({ ...lab, coordinatorOrganisation: id }) },
  { operation: 'POST /plans/{plan}/labs', field: '/funderOrganisation', on: thePlan, foreign: null, body: (id) => ({ ...lab, funderOrganisation: id }) },
  { operation: 'POST /plans/{plan}/labs', field: '/followUpOf', on: thePlan, foreign: ['lab', "other plan's"], body: (id) => ({ ...lab, followUpOf: id }) },
  { operation: 'POST /plans/{plan}/labs', field: '/relatedPlans/*', on: thePlan, foreign: ['plan', 'other plan'], body: (id) => ({ ...lab, relatedPlans: [id] }) },
  { operation: 'PATCH /labs/{id}', field: '/coordinatorOrganisation', on: planLab, foreign: null, body: (id) => ({ coordinatorOrganisation: id }) },
  { operation: 'PATCH /labs/{id}', field: '/funderOrganisation', on: planLab, foreign: null, body: (id) => ({ funderOrganisation: id }) },
  { operation: 'PATCH /labs/{id}', field: '/followUpOf', on: planLab, as: 'facilitator', foreign: ['lab', "other plan's"], body: (id) => ({ followUpOf: id }) },
  { operation: 'PATCH /labs/{id}', field: '/relatedPlans/*', on: planLab, as: 'facilitator', foreign: ['plan', 'other plan'], body: (id) => ({ relatedPlans: [id] }) },
  { operation: 'POST /labs/{id}/participants', field: '/organisation', on: planLab, foreign: null, body: (id) => ({ role: 'participant', organisation: id }) },
  { operation: 'PATCH /participants/{id}', field: '/organisation', on: ['participant', "the plan's"], foreign: null, body: (id) => ({ organisation: id }) },
  { operation: 'POST /plans/{plan}/ideas', field: '/lab', on: thePlan, foreign: ['lab', "other plan's"], body: (id) => ({ ...title, lab: id }) },
  { operation: 'POST /plans/{plan}/ideas', field: '/theme', on: thePlan, foreign: ['theme', "other plan's"], body: (id) => ({ ...title, theme: id }) },
  { operation: 'POST /plans/{plan}/ideas', field: '/theme', on: thePlan, as: 'lead', foreign: ['theme', "the plan's, withdrawn"], body: (id) => ({ ...title, theme: id }) },
  { operation: 'POST /plans/{plan}/ideas', field: '/pillar', on: thePlan, foreign: otherPillar, body: (id) => ({ ...title, pillar: id }) },
  { operation: 'POST /plans/{plan}/ideas', field: '/targetGroups/*', on: thePlan, foreign: ['targetGroup', "other plan's"], body: (id) => ({ ...title, targetGroups: [id] }) },
  { operation: 'POST /plans/{plan}/ideas', field: '/submittedBy', on: thePlan, foreign: null, body: (id) => ({ ...title, submittedBy: id }) },
  { operation: 'POST /plans/{plan}/ideas', field: '/supporters/*', on: thePlan, foreign: null, body: (id) => ({ ...title, supporters: [id] }) },
  { operation: 'PATCH /ideas/{id}', field: '/lab', on: planIdea, foreign: ['lab', "other plan's"], body: (id) => ({ lab: id }) },
  { operation: 'PATCH /ideas/{id}', field: '/theme', on: planIdea, foreign: ['theme', "other plan's"], body: (id) => ({ theme: id }) },
  { operation: 'PATCH /ideas/{id}', field: '/pillar', on: planIdea, foreign: otherPillar, body: (id) => ({ pillar: id }) },
  { operation: 'PATCH /ideas/{id}', field: '/submittedBy', on: planIdea, foreign: null, body: (id) => ({ submittedBy: id }) },
  { operation: 'POST /ideas/{id}/merge', field: '/into', on: planIdea, foreign: ['idea', "other plan's"], body: (id) => ({ reason: 'A reason', into: id }) },
  { operation: 'POST /ideas/{id}/adopt', field: '/actions/*/action', on: shortlisted, foreign: otherAction, body: (id) => adopting({ action: id }) },
  { operation: 'POST /ideas/{id}/adopt', field: '/actions/*/create/pillars/*', on: shortlisted, foreign: otherPillar, body: (id) => adopting({ create: { ...title, pillars: [id] } }) },
  { operation: 'POST /ideas/{id}/adopt', field: '/actions/*/create/leadOrganisation', on: shortlisted, foreign: null, body: (id) => adopting({ create: { ...title, leadOrganisation: id } }) },
  { operation: 'POST /ideas/{id}/actions', field: '/action', on: adopted, foreign: otherAction, body: (id) => ({ relation: 'became', action: id }) },
  { operation: 'POST /ideas/{id}/actions', field: '/create/pillars/*', on: adopted, foreign: otherPillar, body: (id) => ({ relation: 'became', create: { ...title, pillars: [id] } }) },
  { operation: 'POST /ideas/{id}/actions', field: '/create/leadOrganisation', on: adopted, foreign: null, body: (id) => ({ relation: 'became', create: { ...title, leadOrganisation: id } }) },
  { operation: 'PUT /periods/{id}/commitments/{commitment}/update', field: '/milestonesAchieved/*', on: commitment, foreign: ['milestone', "the plan's"], body: (id) => ({ progressPercent: 10, milestonesAchieved: [id] }) },
  { operation: 'PUT /periods/{id}/commitments/{commitment}/update', field: '/milestonesAchieved/*', on: commitment, as: 'lead', foreign: ['milestone', "other plan's"], body: (id) => ({ progressPercent: 10, milestonesAchieved: [id] }) },
  { operation: 'POST /plans/{plan}/actions/bulk', field: '/rows/*/id', on: thePlan, foreign: otherAction, status: 409, body: (id) => ({ ...at(id), change: { weight: 2 } }) },
  { operation: 'POST /plans/{plan}/actions/bulk', field: '/change/pillars/set/*', on: thePlan, foreign: otherPillar, body: (id, world) => edit(world, { pillars: { set: [id] } }) },
  { operation: 'POST /plans/{plan}/actions/bulk', field: '/change/pillars/add/*', on: thePlan, foreign: otherPillar, body: (id, world) => edit(world, { pillars: { add: [id] } }) },
  { operation: 'POST /plans/{plan}/actions/bulk', field: '/change/pillars/remove/*', on: thePlan, foreign: otherPillar, body: (id, world) => edit(world, { pillars: { remove: [id] } }) },
  { operation: 'POST /plans/{plan}/actions/bulk', field: '/change/targetGroups/add/*', on: thePlan, foreign: ['targetGroup', "other plan's"], body: (id, world) => edit(world, { targetGroups: { add: [id] } }) },
  { operation: 'POST /plans/{plan}/actions/bulk', field: '/change/mergedInto', on: thePlan, foreign: otherAction, body: (id, world) => edit(world, { status: 'merged', mergedInto: id }) },
  { operation: 'POST /plans/{plan}/actions/bulk', field: '/change/leadOrganisation', on: thePlan, foreign: null, body: (id, world) => edit(world, { leadOrganisation: id }) },
  { operation: 'POST /plans/{plan}/commitments/bulk', field: '/rows/*/id', on: thePlan, foreign: ['commitment', "other plan's"], status: 409, body: (id) => ({ ...at(id), change: { weight: 2 } }) },
  { operation: 'POST /plans/{plan}/updates/approve', field: '/updates/*/id', on: thePlan, foreign: ['update', "other plan's, submitted"], status: 404, body: (id) => ({ updates: [{ id, version: 2 }] }) },
];

/** Every parameter of a query that names a row of a plan. */
const filters: readonly (readonly [path: string, kind: Kind, name: string])[] = [
  ['/plans/test-plan/actions?pillar=', 'pillar', "other plan's"],
  ['/plans/test-plan/actions?targetGroup=', 'targetGroup', "other plan's"],
  ['/plans/test-plan/actions/facets?pillar=', 'pillar', "other plan's"],
  ['/plans/test-plan/commitments?action=', 'action', "other plan's"],
  ['/plans/test-plan/commitments?pillar=', 'pillar', "other plan's"],
  ['/plans/test-plan/ideas?lab=', 'lab', "other plan's"],
  ['/plans/test-plan/ideas?theme=', 'theme', "other plan's"],
  ['/plans/test-plan/ideas?pillar=', 'pillar', "other plan's"],
  ['/plans/test-plan/ideas?targetGroup=', 'targetGroup', "other plan's"],
  ['/plans/test-plan/ideas?action=', 'action', "other plan's"],
  ['/plans/test-plan/delivery?period=', 'period', "other plan's locked"],
  ['/plans/test-plan/delivery/matrix?period=', 'period', "other plan's locked"],
];

describe('a row that is named beside the one in the path', () => {
  let world: World;
  let tables: Tables;
  beforeAll(async () => {
    world = await World.make();
    tables = new Tables(world.test.database);
  });
  afterAll(() => world.test.close());

  async function send(who: Asker, method: string, path: string, payload?: object) {
    const { statusCode, body } = await world.test.app.inject({
      method: method as 'GET',
      url: `/api/v1${path}`,
      headers: { cookie: world.cookies[who], 'if-match': '*', 'x-request-id': requestId },
      ...(payload === undefined ? {} : { payload }),
    });
    return { status: statusCode, body };
  }

  it('is known for every body that may name one', async () => {
    const known = new Set(references.map(({ operation, field }) => `${operation} ${field}`));
    const possible = (await idFieldsOf(world.test)).map(({ operation, field }) => `${operation} ${field}`);
    expect(possible.filter((field) => !known.has(field))).toEqual([]);
    const operations = new Set((await operationsOf(world.test)).map(nameOf));
    expect(references.filter(({ operation }) => !operations.has(operation))).toEqual([]);
  });

  it.each(references.map((reference) => [`${reference.operation} ${reference.field}`, reference] as const))(
    '%s: one of another plan, or not to be seen, is as one that does not exist',
    async (_, { operation, on, body, foreign, as = 'coordinator', status = 400 }) => {
      const [method = ''] = operation.split(' ');
      const place = await pathOf(world, operation, on[0], on[1], await world.id(...on));
      const unknown = await send(as, method, place, await body(uuidv7(), world));
      expect([unknown.status, unknown.body.includes('"pointer"')]).toEqual([status, status !== 404]);
      if (!foreign) return;
      const naming = await body(await world.id(...foreign), world);
      let answer = unknown;
      expect(await tables.areUntouchedBy(async () => (answer = await send(as, method, place, naming)))).toBe(true);
      expect(answer).toEqual(unknown);
    },
  );

  it.each(filters)('%s one of another plan finds what one that does not exist would', async (path, kind, name) => {
    const unknown = await send('coordinator', 'GET', path + uuidv7());
    expect(await send('coordinator', 'GET', path + (await world.id(kind, name)))).toEqual(unknown);
  });
});
