import { KnownDeviceEntity } from '../../access/known-device.entity';
import { MembershipEntity } from '../../access/membership.entity';
import { OneTimeLinkEntity } from '../../access/one-time-link.entity';
import { SessionEntity } from '../../access/session.entity';
import { SignInFailureEntity } from '../../access/sign-in-failure.entity';
import { UserEntity } from '../../access/user.entity';
import { ActionEntity, ActionPillarEntity, ActionTargetGroupEntity } from '../../actions/action.entity';
import { MilestoneEntity } from '../../actions/milestone.entity';
import { AttachmentEntity } from '../../attachments/attachment.entity';
import { CommitmentEntity, CommitmentPartyEntity } from '../../commitments/commitment.entity';
import { DeliveryRowEntity } from '../../delivery/delivery-row.entity';
import { DeliveryTotalEntity } from '../../delivery/delivery-total.entity';
import { RagOverrideEntity } from '../../delivery/rag-override.entity';
import { IdeaActionEntity } from '../../ideas/idea-action.entity';
import { IdeaSupportEntity } from '../../ideas/idea-support.entity';
import { IdeaEntity, IdeaTargetGroupEntity } from '../../ideas/idea.entity';
import { ImportBatchEntity, ImportFileEntity, ImportMappingEntity } from '../../imports/import-batch.entity';
import { LabEntity, LabPlanEntity } from '../../labs/lab.entity';
import { LabNoteEntity } from '../../labs/lab-note.entity';
import { LabParticipantEntity } from '../../labs/lab-participant.entity';
import { ThemeEntity } from '../../labs/theme.entity';
import { HandoverEntity, HandoverRowEntity } from '../../organisations/handover.entity';
import { OrganisationEntity } from '../../organisations/organisation.entity';
import { PillarEntity } from '../../plans/pillar.entity';
import { PlanEntity } from '../../plans/plan.entity';
import { TargetGroupEntity } from '../../plans/target-group.entity';
import { PeriodExceptionEntity } from '../../reporting/period-exception.entity';
import { ProgressUpdateEntity } from '../../reporting/progress-update.entity';
import { ReportingPeriodEntity } from '../../reporting/reporting-period.entity';
import { ReviewEventEntity } from '../../reporting/review-event.entity';
import { frozenEntities } from '../../snapshots/frozen.entities';
import { SnapshotEntity } from '../../snapshots/snapshot.entity';
import { AuditEventEntity } from '../audit/audit-event.entity';
import { AuditHeadEntity } from '../audit/audit-head.entity';
import { AuditPersonalDetailEntity } from '../audit/audit-personal-detail.entity';
import { IdempotencyKeyEntity } from '../idempotency/idempotency-key.entity';
import { SettingEntity } from './setting.entity';

/** Every row class there is; the migrations make their tables, a test finds any drift between the two. */
export const entities = [
  ActionEntity,
  ActionPillarEntity,
  ActionTargetGroupEntity,
  AttachmentEntity,
  AuditEventEntity,
  AuditHeadEntity,
  AuditPersonalDetailEntity,
  CommitmentEntity,
  CommitmentPartyEntity,
  DeliveryRowEntity,
  DeliveryTotalEntity,
  ...frozenEntities,
  HandoverEntity,
  HandoverRowEntity,
  IdeaActionEntity,
  IdeaEntity,
  IdeaSupportEntity,
  IdeaTargetGroupEntity,
  IdempotencyKeyEntity,
  ImportBatchEntity,
  ImportFileEntity,
  ImportMappingEntity,
  KnownDeviceEntity,
  LabEntity,
  LabNoteEntity,
  LabParticipantEntity,
  LabPlanEntity,
  MembershipEntity,
  MilestoneEntity,
  OneTimeLinkEntity,
  OrganisationEntity,
  PeriodExceptionEntity,
  PillarEntity,
  PlanEntity,
  ProgressUpdateEntity,
  RagOverrideEntity,
  ReportingPeriodEntity,
  ReviewEventEntity,
  SessionEntity,
  SettingEntity,
  SignInFailureEntity,
  SnapshotEntity,
  TargetGroupEntity,
  ThemeEntity,
  UserEntity,
];
