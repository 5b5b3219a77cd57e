import { CreateOrganisationsPlansPeople1763700000000 } from './1763700000000-create-organisations-plans-people';
import { CreateActionsCommitments1763700001000 } from './1763700001000-create-actions-commitments';
import { CreateReportingDelivery1763700002000 } from './1763700002000-create-reporting-delivery';
import { CreateImportsAudit1763700003000 } from './1763700003000-create-imports-audit';
import { SeedTargetGroups1763700004000 } from './1763700004000-seed-target-groups';

/** In the order in which they are run. */
export const migrations = [
  CreateOrganisationsPlansPeople1763700000000,
  CreateActionsCommitments1763700001000,
  CreateReportingDelivery1763700002000,
  CreateImportsAudit1763700003000,
  SeedTargetGroups1763700004000,
];
