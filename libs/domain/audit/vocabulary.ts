/** What the log tells of: every kind of row that a person changes, and what is asked of the program. */
export const auditEntities = [
  'actions',
  'attachments',
  'commitments',
  'idea_actions',
  'idea_supports',
  'ideas',
  'import_batches',
  'import_mappings',
  'lab_notes',
  'lab_participants',
  'labs',
  'memberships',
  'milestones',
  'organisation_handovers',
  'organisations',
  'period_exceptions',
  'pillars',
  'plans',
  'progress_updates',
  'rag_overrides',
  'reporting_periods',
  'requests',
  'review_events',
  'sessions',
  'snapshots',
  'target_groups',
  'themes',
  'users',
] as const;

/** What happened to it. */
export const auditActions = [
  'create',
  'update',
  'remove',
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'session-revoked',
  'refused',
  'export',
  'erase',
] as const;

/** By which door it came: the screens, an emailed link, a program that speaks to the interface … */
export const changeSources = ['ui', 'link', 'import', 'api', 'cli', 'system'] as const;

/** What has a history of its own that its readers may see. */
export const historySubjects = [
  'plans',
  'pillars',
  'target_groups',
  'reporting_periods',
  'organisations',
  'actions',
  'milestones',
  'commitments',
  'labs',
  'themes',
  'lab_participants',
  'lab_notes',
  'attachments',
  'ideas',
  'idea_actions',
] as const;

export type AuditEntity = (typeof auditEntities)[number];
export type AuditAction = (typeof auditActions)[number];
export type ChangeSource = (typeof changeSources)[number];
export type HistorySubject = (typeof historySubjects)[number];
