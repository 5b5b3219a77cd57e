import { body, fileOfLabs, link, type Row } from './row';
import { read, theFacilitators, theTakers, write } from './words';

const ofLabs = { doing: 'of labs' };
const title = { title: { en: 'Title' } };

/** Labs: everybody of a plan that lists one reads it, the unit and the facilitators of its own plan write it. */
export const grantedInLabs: readonly Row[] = [
  read('GET /plans/{plan}/labs', 'plan'),
  write('GET /plans/{plan}/exports/labs.{format}', 'plan', theTakers),
  write(
    'POST /plans/{plan}/labs',
    'plan',
    theFacilitators,
    body(() => ({ ...title, kind: 'seminar' })),
  ),
  read('GET /labs/{id}', 'lab'),
  read('GET /labs/{id}/outcome', 'lab'),
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
  write(
    'POST /labs/{id}/notes',
    'lab',
    theFacilitators,
    body(() => title),
  ),
  read('GET /notes/{id}', 'note'),
  write(
    'PATCH /notes/{id}',
    'note',
    theFacilitators,
    body(() => title),
  ),
  write('POST /labs/{id}/attachments', 'lab', theFacilitators, link),
  read('GET /attachments/{id}', 'attachment'),
  read('GET /attachments/{id}/file', 'attachment'),
  read('GET /attachments/{id}/thumbnail', 'attachment'),
  write(
    'PATCH /attachments/{id}',
    'attachment',
    theFacilitators,
    body(() => ({ caption: { en: 'Caption' } })),
  ),
  write('POST /plans/{plan}/imports', 'plan', theFacilitators, fileOfLabs, ofLabs),
  { ...read('GET /imports/{id}', 'labImport'), ...ofLabs },
  write('POST /imports/{id}/apply', 'labImport', theFacilitators, undefined, {
    ...ofLabs,
    usesUp: true,
    cases: ['previewed', "other plan's previewed"],
  }),
  write('POST /imports/{id}/undo', 'labImport', theFacilitators, undefined, {
    ...ofLabs,
    usesUp: true,
    cases: ['applied', "other plan's applied"],
  }),
  ...(['lab', 'theme', 'participant', 'note', 'attachment'] as const).map((kind) => ({
    ...read('GET /history/{entity}/{id}', kind),
    doing: `of a ${kind}`,
  })),
];
