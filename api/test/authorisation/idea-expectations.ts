import { type Allowed, body, isOther, type Row } from './row';
import { company, foundation } from './sight';
import { both, read, theFacilitators, theOwners, theTakers, write } from './words';

const title = { title: { en: 'Title' } };
const reason = { reason: 'A reason' };
const open = ["the plan's", "the company's", "the foundation's", "other plan's"];
const shortlisted = ["the company's, shortlisted", "other plan's, shortlisted"];
const adopted = ["the company's, adopted", "other plan's, adopted"];
const decides: Partial<Row> = { usesUp: true, cases: open };

/** Whoever takes part in the plan, with an organisation of their own. */
const thePartners: Allowed = (name) => (isOther(name) ? [] : [...company, ...foundation]);
const theCompany: Allowed = (name) => (isOther(name) ? [] : company);
/** Of what nothing was decided about. */
const theirWords: Allowed = (name) => (/shortlisted|adopted/.test(name) ? [] : theOwners(name));

/** Ideas: organisations propose and support, the unit and the facilitators decide. */
export const grantedInIdeas: readonly Row[] = [
  read('GET /plans/{plan}/ideas', 'plan'),
  read('GET /plans/{plan}/ideas/facets', 'plan'),
  read('GET /plans/{plan}/ideas/similar', 'plan'),
  write('GET /plans/{plan}/exports/ideas.{format}', 'plan', theTakers),
  write(
    'POST /plans/{plan}/ideas',
    'plan',
    both(theFacilitators, thePartners),
    body(() => title),
  ),
  read('GET /ideas/{id}', 'idea'),
  write(
    'PATCH /ideas/{id}',
    'idea',
    both(theFacilitators, theirWords),
    body(() => title),
    { doing: 'its words' },
  ),
  write(
    'PATCH /ideas/{id}',
    'idea',
    theFacilitators,
    body(() => ({ submittedBy: null })),
    { doing: 'whose it is', usesUp: true },
  ),
  write(
    'POST /ideas/{id}/shortlist',
    'idea',
    theFacilitators,
    body(() => ({})),
    decides,
  ),
  write(
    'POST /ideas/{id}/park',
    'idea',
    theFacilitators,
    body(() => reason),
    decides,
  ),
  write(
    'POST /ideas/{id}/reject',
    'idea',
    theFacilitators,
    body(() => reason),
    decides,
  ),
  write(
    'POST /ideas/{id}/merge',
    'idea',
    theFacilitators,
    body(async (world, name) => ({
      ...reason,
      into: await world.id('idea', isOther(name) ? "other plan's, adopted" : "the company's, adopted"),
    })),
    decides,
  ),
  write(
    'POST /ideas/{id}/adopt',
    'idea',
    theFacilitators,
    body(() => ({ ...reason, actions: [{ relation: 'became', create: title }] })),
    { usesUp: true, cases: shortlisted },
  ),
  write(
    'POST /ideas/{id}/reopen',
    'idea',
    theFacilitators,
    body(() => ({})),
    { usesUp: true, cases: shortlisted },
  ),
  ...['PUT', 'DELETE'].map((method) =>
    write(`${method} /ideas/{id}/supporters/{organisation}`, 'idea', both(theFacilitators, theCompany), undefined, {
      cases: ["the plan's", "the foundation's"],
      onceIsEnough: true,
    }),
  ),
  write(
    'POST /ideas/{id}/actions',
    'idea',
    theFacilitators,
    body(() => ({ relation: 'became', create: title })),
    { cases: adopted },
  ),
  read('GET /idea-actions/{id}', 'ideaAction'),
  write(
    'PATCH /idea-actions/{id}',
    'ideaAction',
    theFacilitators,
    body(() => ({ note: 'A note' })),
  ),
  ...(['idea', 'ideaAction'] as const).map((kind) => ({
    ...read('GET /history/{entity}/{id}', kind),
    doing: kind === 'idea' ? 'of an idea' : 'of what an idea led to',
  })),
];
