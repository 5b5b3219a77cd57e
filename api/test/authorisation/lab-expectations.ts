import { body, type Row } from './row';
import { read, theFacilitators, write } from './words';

const title = { title: { en: 'Title' } };

/** Labs: everybody of a plan that lists one reads it, the unit and the facilitators of its own plan write it. */
export const grantedInLabs: readonly Row[] = [
  read('GET /plans/{plan}/labs', 'plan'),
  write(
    'POST /plans/{plan}/labs',
    'plan',
    theFacilitators,
    body(() => ({ ...title, kind: 'seminar' })),
  ),
  read('GET /labs/{id}', 'lab'),
  write(
    'PATCH /labs/{id}',
    'lab',
    theFacilitators,
    body(() => title),
  ),
  write(
    'POST /labs/{id}/themes',
    'lab',
    theFacilitators,
    body(() => title),
  ),
  read('GET /themes/{id}', 'theme'),
  write(
    'PATCH /themes/{id}',
    'theme',
    theFacilitators,
    body(() => title),
  ),
  write(
    'POST /labs/{id}/participants',
    'lab',
    theFacilitators,
    body(() => ({ role: 'participant' })),
  ),
  read('GET /participants/{id}', 'participant'),
  write(
    'PATCH /participants/{id}',
    'participant',
    theFacilitators,
    body(() => ({ sector: 'private' })),
  ),
  ...(['lab', 'theme', 'participant'] as const).map((kind) => ({
    ...read('GET /history/{entity}/{id}', kind),
    doing: `of a ${kind}`,
  })),
];
