import { body, isOther, type Row, type Send } from './row';
import { read, theUnit, write } from './words';

const openOf = (name: string) => (isOther(name) ? "other plan's open" : 'open');

/** An override belongs to the latest opened period, which has to take reports still. */
const overriding: Send = body(async (world, name) => {
  await world.another('period', openOf(name));
  return { rag: 'amber', reason: `Reason ${world.next()}` };
});

const ending = (path: 'actions' | 'commitments'): Send =>
  body(async (world, name, id) => {
    await world.overridden(path, id, openOf(name));
    return { reason: 'A reason' };
  });

const commitments = {
  cases: ["the company's", "the foundation's", "the foundation's, once the company's", "other plan's"],
};
const actions = { cases: ["the plan's", "the company's", "the foundation's", "other plan's"] };

/** Of the colours that the unit sets against the calculated ones. */
export const grantedInOverrides: readonly Row[] = [
  read('GET /commitments/{id}/rag-override', 'commitment'),
  write('PUT /commitments/{id}/rag-override', 'commitment', theUnit, overriding, commitments),
  write('POST /commitments/{id}/rag-override/end', 'commitment', theUnit, ending('commitments'), commitments),
  read('GET /actions/{id}/rag-override', 'action'),
  write('PUT /actions/{id}/rag-override', 'action', theUnit, overriding, actions),
  write('POST /actions/{id}/rag-override/end', 'action', theUnit, ending('actions'), actions),
];
