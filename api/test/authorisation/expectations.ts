import { grantedInAgreements } from './agreement-expectations';
import { grantedInArchive, grantedInBulk } from './bulk-expectations';
import { grantedInIdeas } from './idea-expectations';
import { grantedInLabs } from './lab-expectations';
import { grantedInOrganisations } from './organisation-expectations';
import { grantedInOverrides } from './override-expectations';
import { grantedInPlans } from './plan-expectations';
import { grantedInReporting } from './reporting-expectations';
import { body, type Row, type Send } from './row';
import { both, read, theDeliverers, theUnit, write } from './words';

/** Taking back the last event of a row, a change of its title. */
const takesBack = (kind: 'action' | 'commitment'): Send =>
  body(async (world, _, id) => ({ sequence: await world.changed(kind, id) }));

/** Of what the log tells. */
const grantedInAudit: readonly Row[] = [
  ...(['plan', 'action', 'commitment', 'milestone', 'pillar', 'targetGroup', 'period', 'organisation'] as const).map(
    (kind) => ({ ...read('GET /history/{entity}/{id}', kind), doing: `of a ${kind}` }),
  ),
  write('POST /history/{entity}/{id}/revert', 'action', theUnit, takesBack('action'), { doing: 'of an action' }),
  write('POST /history/{entity}/{id}/revert', 'commitment', both(theUnit, theDeliverers), takesBack('commitment'), {
    doing: 'of a commitment',
  }),
  { operation: 'GET /audit', allowed: () => ['admin', 'coordinator', 'rival', 'lead', 'neighbour', 'outsider'] },
];

/** Everything that can be asked, and of whom it is granted. Who sees a row but is not granted it is told so (403). */
export const granted: readonly Row[] = [
  ...grantedInPlans,
  ...grantedInAgreements,
  ...grantedInLabs,
  ...grantedInIdeas,
  ...grantedInReporting,
  ...grantedInOverrides,
  ...grantedInBulk,
  ...grantedInArchive,
  ...grantedInOrganisations,
  ...grantedInAudit,
];

/** What is open to everyone, and what it answers whoever sends nothing that they know. */
export const open: Readonly<Record<string, number>> = {
  'GET /health': 200,
  'GET /session': 200,
  'POST /session': 400,
  'DELETE /session': 204,
  'POST /first-administrator': 400,
};

/** What everybody who is signed in may ask of what is their own, and is answered who sends nothing of it. */
export const own: Readonly<Record<string, number>> = {
  'GET /sessions': 200,
  'DELETE /sessions/{id}': 404,
  'DELETE /sessions': 204,
  'POST /password': 400,
};
