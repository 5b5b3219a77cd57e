import type { AuditEntity } from '@symmachia/domain';

const byField: Readonly<Record<string, string>> = {
  deliveryStatus: 'deliveryStatus',
  languages: 'language',
  locale: 'language',
  origin: 'actionOrigin',
  peopleConsent: 'peopleConsent',
  rag: 'rag',
  ragReported: 'rag',
  role: 'role',
  sector: 'sector',
  source: 'updateSource',
  targetGroups: 'targetGroup',
  turnout: 'turnout',
  visibility: 'visibility',
};

/** Fields that hold other words in one kind of record than in another. */
const byEntity: Partial<Record<AuditEntity, Readonly<Record<string, string>>>> = {
  actions: { status: 'actionStatus' },
  attachments: { kind: 'attachmentKind' },
  commitments: { reviewStatus: 'commitmentReviewStatus' },
  idea_actions: { relation: 'ideaRelation' },
  ideas: { status: 'ideaStatus' },
  import_batches: { state: 'importState' },
  lab_participants: { role: 'participantRole' },
  labs: { kind: 'labKind', status: 'labStatus' },
  milestones: { status: 'milestoneStatus' },
  organisation_handovers: { kind: 'handoverKind' },
  organisations: { kind: 'organisationKind', status: 'organisationStatus' },
  plans: { status: 'planStatus' },
  progress_updates: { reviewStatus: 'updateReviewStatus' },
  reporting_periods: { status: 'periodStatus' },
  review_events: { from: 'updateReviewStatus', to: 'updateReviewStatus' },
};

/** The vocabulary whose words a field of a record holds; undefined for a field of any other kind. */
export const vocabularyOf = (entity: AuditEntity, field: string): string | undefined =>
  byEntity[entity]?.[field] ?? byField[field];
