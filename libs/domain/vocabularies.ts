/** The closed vocabularies of the field. The database checks each of them; their words on screen are in libs/i18n. */
export const planStatuses = ['draft', 'consultation', 'adopted', 'in_delivery', 'closed', 'archived'] as const;
export const actionStatuses = [
  'proposed',
  'planned',
  'in_progress',
  'on_hold',
  'completed',
  'cancelled',
  'merged',
] as const;
export const milestoneStatuses = ['pending', 'in_progress', 'achieved', 'missed', 'cancelled'] as const;
export const commitmentReviewStatuses = ['draft', 'submitted', 'returned', 'approved', 'declined'] as const;
export const deliveryStatuses = [
  'not_started',
  'in_progress',
  'fulfilled',
  'partially_fulfilled',
  'not_fulfilled',
  'withdrawn',
] as const;
/** What ends an action or a commitment, and brings it into the archive. */
export const endings = ['cancelled', 'merged', 'withdrawn', 'declined'] as const;
export const archiveKinds = ['actions', 'commitments'] as const;
export const updateReviewStatuses = ['draft', 'submitted', 'returned', 'approved', 'superseded'] as const;
export const periodStatuses = ['scheduled', 'open', 'grace', 'locked', 'published'] as const;
export const rags = ['green', 'amber', 'red', 'grey', 'blue'] as const;
export const freshnesses = ['up_to_date', 'due_soon', 'overdue', 'stale'] as const;
export const sectors = ['public', 'private', 'third_sector'] as const;
export const organisationKinds = [
  'ministry',
  'agency',
  'region',
  'municipality',
  'university',
  'school',
  'company',
  'chamber',
  'association',
  'foundation',
  'non_governmental',
  'other',
] as const;
export const organisationStatuses = ['active', 'suspended', 'left', 'merged'] as const;
export const partyRoles = ['lead', 'partner', 'supporter', 'funder'] as const;
export const contributionKinds = [
  'funding',
  'staff',
  'training',
  'venue',
  'equipment',
  'expertise',
  'outreach',
  'other',
] as const;
export const actionOrigins = ['lab', 'partner_submission', 'carried_over', 'direct'] as const;
export const visibilities = ['public', 'internal'] as const;
export const updateSources = ['ui', 'link', 'import', 'api'] as const;
export const labKinds = ['innovation_lab', 'seminar', 'workshop'] as const;
export const labStatuses = ['planned', 'open', 'held', 'closed'] as const;
/** Whether everybody who wanted to come found a place. */
export const turnouts = ['places_left', 'full', 'more_wanted'] as const;
export const participantRoles = ['moderator', 'key_participant', 'participant', 'facilitator'] as const;
export const ideaStatuses = ['submitted', 'shortlisted', 'adopted', 'merged', 'parked', 'rejected'] as const;
/** What an idea did to an action: it became a new one, enriched one that was there, or went into one as a part of it. */
export const ideaRelations = ['became', 'enriched', 'merged_into'] as const;
export const attachmentKinds = ['photo', 'document', 'link'] as const;
/** Whether the people who can be recognised on a photo agree to its being shown. */
export const peopleConsents = ['nobody_recognisable', 'given', 'not_given'] as const;
export const targetGroupCodes = [
  'citizens',
  'businesses',
  'labour_force',
  'ict_professionals',
  'education',
  'vulnerable_groups',
  'women_girls',
  'public_servants',
] as const;
export const roles = [
  'admin',
  'coordinator',
  'reviewer',
  'facilitator',
  'organisation_lead',
  'organisation_editor',
  'leadership',
  'assessor',
] as const;
export const languages = ['el', 'sv', 'en'] as const;

export type PlanStatus = (typeof planStatuses)[number];
export type ActionStatus = (typeof actionStatuses)[number];
export type MilestoneStatus = (typeof milestoneStatuses)[number];
export type CommitmentReviewStatus = (typeof commitmentReviewStatuses)[number];
export type DeliveryStatus = (typeof deliveryStatuses)[number];
export type UpdateReviewStatus = (typeof updateReviewStatuses)[number];
export type PeriodStatus = (typeof periodStatuses)[number];
export type Rag = (typeof rags)[number];
export type Freshness = (typeof freshnesses)[number];
export type Sector = (typeof sectors)[number];
export type OrganisationKind = (typeof organisationKinds)[number];
export type OrganisationStatus = (typeof organisationStatuses)[number];
export type PartyRole = (typeof partyRoles)[number];
export type ContributionKind = (typeof contributionKinds)[number];
export type ActionOrigin = (typeof actionOrigins)[number];
export type Visibility = (typeof visibilities)[number];
export type UpdateSource = (typeof updateSources)[number];
export type LabKind = (typeof labKinds)[number];
export type LabStatus = (typeof labStatuses)[number];
export type Turnout = (typeof turnouts)[number];
export type ParticipantRole = (typeof participantRoles)[number];
export type IdeaStatus = (typeof ideaStatuses)[number];
export type IdeaRelation = (typeof ideaRelations)[number];
export type AttachmentKind = (typeof attachmentKinds)[number];
export type PeopleConsent = (typeof peopleConsents)[number];
export type Role = (typeof roles)[number];
export type Language = (typeof languages)[number];
