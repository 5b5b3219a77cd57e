import { body, isOther, type Row } from './row';
import { both, read, theOwners, theReviewers, theUnit, whoeverIsSignedIn, write } from './words';

const submittedAndOther = ["the company's, submitted", "other plan's, submitted"];

/** Of the reporting cycle: periods, reports, their review, and who has reported. */
export const grantedInReporting: readonly Row[] = [
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

  write(
    'POST /plans/{plan}/periods/generate',
    'plan',
    theUnit,
    body(() => ({ rhythm: 'monthly' })),
    { onceIsEnough: true },
  ),
  write('GET /periods/{id}/exceptions', 'period', theUnit),
  write(
    'PUT /periods/{id}/exceptions/{organisation}',
    'period',
    theUnit,
    body(() => ({ unlockedUntil: '2026-12-31', reason: 'A reason' })),
    { cases: ['locked', "other plan's locked"] },
  ),
  write(
    'POST /periods/{id}/exceptions/{organisation}/revoke',
    'period',
    theUnit,
    body(async (world, name, id) => {
      await world.unlock(id, isOther(name) ? world.agency : world.test.organisations.company);
      return { reason: 'A reason' };
    }),
    { cases: ['locked', "other plan's locked"] },
  ),
  write('GET /periods/{id}/coverage', 'period', theReviewers),
  write('GET /periods/{id}/coverage/{organisation}', 'period', theReviewers),
  write('GET /plans/{plan}/exports/coverage.{format}', 'plan', theUnit),
  write('GET /plans/{plan}/coverage', 'plan', theReviewers),

  { operation: 'GET /my/updates', allowed: whoeverIsSignedIn },
  write('GET /plans/{plan}/updates', 'plan', theReviewers),
  read('GET /updates/{id}', 'update'),
  write(
    'PUT /periods/{id}/commitments/{commitment}/update',
    'commitment',
    both(theUnit, theOwners),
    body(() => ({ progressPercent: 20, narrative: { en: 'A fifth' } })),
    {
      cases: [
        "the company's",
        "the company's, the foundation its partner",
        "the foundation's",
        "the foundation's, once the company's",
        "other plan's",
      ],
    },
  ),
  write('POST /updates/{id}/submit', 'update', both(theUnit, theOwners), undefined, {
    usesUp: true,
    cases: ["the company's draft", "the foundation's draft"],
  }),
  write('POST /updates/{id}/approve', 'update', theReviewers, undefined, { usesUp: true, cases: submittedAndOther }),
  write(
    'POST /updates/{id}/return',
    'update',
    theReviewers,
    body(() => ({ comment: 'A reason' })),
    {
      usesUp: true,
      cases: submittedAndOther,
    },
  ),
  write(
    'POST /plans/{plan}/updates/approve',
    'plan',
    theReviewers,
    body(async (world, plan) => {
      const submitted = isOther(plan) ? "other plan's, submitted" : "the company's, submitted";
      return { updates: [{ id: await world.another('update', submitted), version: 2 }] };
    }),
  ),
];
