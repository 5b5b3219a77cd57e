import { CreateOrganisationsPlansPeople1763700000000 } from './1763700000000-create-organisations-plans-people';
import { CreateActionsCommitments1763700001000 } from './1763700001000-create-actions-commitments';
import { CreateReportingDelivery1763700002000 } from './1763700002000-create-reporting-delivery';
import { CreateImportsAudit1763700003000 } from './1763700003000-create-imports-audit';
import { SeedTargetGroups1763700004000 } from './1763700004000-seed-target-groups';
import { ChainAuditEvents1763800000000 } from './1763800000000-chain-audit-events';
import { NameSessions1763800001000 } from './1763800001000-name-sessions';
import { KeepIdempotencyKeys1763800002000 } from './1763800002000-keep-idempotency-keys';
import { RecordHandovers1763800003000 } from './1763800003000-record-handovers';
import { NoteWhoReportsAndExceptions1763800010000 } from './1763800010000-note-who-reports-and-exceptions';
import { KeepRagOverrides1764200040000 } from './1764200040000-keep-rag-overrides';
import { FreezeWhatListsShow1764200070000 } from './1764200070000-freeze-what-lists-show';
import { CreateLabs1764200080000 } from './1764200080000-create-labs';
import { CreateIdeas1764300000000 } from './1764300000000-create-ideas';
import { CreateAttachments1764300010001 } from './1764300010001-create-attachments';
import { TellImportsApart1764300020000 } from './1764300020000-tell-imports-apart';

/** In the order in which they are run. */
export const migrations = [
  CreateOrganisationsPlansPeople1763700000000,
  CreateActionsCommitments1763700001000,
  CreateReportingDelivery1763700002000,
  CreateImportsAudit1763700003000,
  SeedTargetGroups1763700004000,
  ChainAuditEvents1763800000000,
  NameSessions1763800001000,
  KeepIdempotencyKeys1763800002000,
  RecordHandovers1763800003000,
  NoteWhoReportsAndExceptions1763800010000,
  KeepRagOverrides1764200040000,
  FreezeWhatListsShow1764200070000,
  CreateLabs1764200080000,
  CreateIdeas1764300000000,
  CreateAttachments1764300010001,
  TellImportsApart1764300020000,
];
