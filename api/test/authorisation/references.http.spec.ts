import { operationsOf, nameOf } from '../operations';
import type { ProblemBody } from '../client';
import { uuidv7 } from '../../src/platform/database/ids';
import { Tables } from './untouched';
import { type Kind, World } from './world';

/** A field that names a row, in the body of an operation on a row of the plan. */
interface Reference {
  operation: string;
  /** As a pointer into the body, `*` for any member of a list. */
  field: string;
  on: readonly [kind: Kind, name: string];
  body: (id: string) => object;
  /** A row that is there, but not for this field: of the other plan, or not to be seen. Null where any plan's will do. */
  foreign: readonly [kind: Kind, name: string] | null;
  as?: 'coordinator' | 'lead';
}

const title = { title: { en: 'Title' } };
const thePlan = ['plan', 'the plan'] as const;
const action = ['action', "the company's"] as const;
const commitment = ['commitment', "the company's"] as const;
const otherAction = ['action', "other plan's"] as const;
const otherPillar = ['pillar', "other plan's"] as const;
const party = (organisation: string) => [{ organisation, role: 'lead' }];

/** Every field of a body that names a row. Organisations are everybody's, and named in any plan. */
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
]; // prettier-ignore
