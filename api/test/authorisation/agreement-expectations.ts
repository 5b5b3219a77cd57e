import { body, type Row } from './row';
import { both, insider, read, theDeliverers, theReviewers, theUnit, write } from './words';

const title = { title: { en: 'Title' } };

/** Of actions, commitments and milestones. */
export const grantedInAgreements: readonly Row[] = [
  read('GET /actions/{id}', 'action'),
  read('GET /actions/{id}/lineage', 'action'),
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
    both(theUnit, theDeliverers),
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
    both(theUnit, theDeliverers),
    body(() => ({ reviewStatus: 'submitted' })),
    {
      doing: 'submitting it',
      usesUp: true,
      cases: [
        "the company's draft",
        "the company's draft, the foundation its supporter",
        "the foundation's draft, once the company's",
        "other plan's draft",
      ],
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
];
