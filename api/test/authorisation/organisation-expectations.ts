import { type Allowed, body, type Row, type Send } from './row';
import { allItsUnits, coordinators, read, whoeverIsSignedIn, write } from './words';

const name = { name: { en: 'Name' } };
const ended = { on: '2026-01-01', reason: 'A reason' };
/** Something that becomes of an organisation, which uses it up. */
const becomes = (what: string, allowed: Allowed, send: Send, cases = standings): Row =>
  write(`POST /organisations/{id}/${what}`, 'organisation', allowed, send, { usesUp: true, cases });
const standings = ['a newcomer', 'taking part', "other plan's, taking part", 'taking part in both'];

/** Of organisations, and of what becomes of them. */
export const grantedInOrganisations: readonly Row[] = [
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
];
