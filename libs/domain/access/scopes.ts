import type { Role } from '../vocabularies';

/** What may be done, by what it is done to. */
interface Verbs {
  plan: 'read' | 'create' | 'update';
  pillar: 'update';
  targetGroup: 'update';
  period: 'update' | 'lock' | 'unlock';
  action: 'read' | 'create' | 'update' | 'propose';
  /** `update` writes its words, `settle` everything that was agreed: dates, weight, parties, statuses. */
  commitment: 'read' | 'create' | 'update' | 'settle' | 'propose' | 'review';
  update: 'draft' | 'submit' | 'review';
  /** Actions that are only proposed; `draft` what is not approved of commitments and reports. */
  proposal: 'read';
  draft: 'read';
  review: 'read';
  challenge: 'read';
  import: 'run';
  export: 'run';
  organisation: 'read' | 'create' | 'update';
  delivery: 'read';
  rag: 'override';
  lab: 'update';
  idea: 'propose' | 'update';
  assessment: 'create';
  decision: 'create';
  audit: 'read';
  people: 'update';
  admin: 'all';
}

export type Scope = { [Noun in keyof Verbs]: `${Noun}:${Verbs[Noun]}` }[keyof Verbs];

/**
 * `all`: everything in the role's plan; for an organisation's role, everything in the plans that it takes part in.
 * `own`: what belongs to the role's organisation.
 */
export type Grant = 'all' | 'own';

export type Grants = Readonly<Partial<Record<Exclude<Role, 'admin'>, Grant>>>;

const unit: Grants = { coordinator: 'all' };
const reviewers: Grants = { coordinator: 'all', reviewer: 'all' };
const delivering: Grants = { coordinator: 'all', organisation_lead: 'own', organisation_editor: 'own' };
const everyRole: Grants = {
  coordinator: 'all',
  reviewer: 'all',
  facilitator: 'all',
  organisation_lead: 'all',
  organisation_editor: 'all',
  leadership: 'all',
  assessor: 'all',
};

/** The one table of who may do what. An administrator may do everything; a scope without roles is theirs alone. */
export const grants: Readonly<Record<Scope, Grants>> = {
  'plan:read': everyRole,
  'plan:create': unit,
  'plan:update': unit,
  'pillar:update': unit,
  'targetGroup:update': unit,
  'period:update': unit,
  'period:lock': unit,
  'period:unlock': unit,
  'action:read': everyRole,
  'action:create': unit,
  'action:update': unit,
  'action:propose': delivering,
  'commitment:read': everyRole,
  'commitment:create': unit,
  'commitment:update': delivering,
  'commitment:settle': unit,
  'commitment:propose': delivering,
  'commitment:review': reviewers,
  'update:draft': delivering,
  'update:submit': delivering,
  'update:review': reviewers,
  'proposal:read': { ...delivering, reviewer: 'all', facilitator: 'all' },
  'draft:read': { ...delivering, reviewer: 'all' },
  'review:read': { ...delivering, reviewer: 'all', assessor: 'all' },
  'challenge:read': { ...delivering, reviewer: 'all', assessor: 'all', leadership: 'all' },
  'import:run': unit,
  'export:run': { coordinator: 'all', leadership: 'all' },
  'organisation:read': everyRole,
  'organisation:create': unit,
  'organisation:update': unit,
  'delivery:read': everyRole,
  'rag:override': unit,
  'lab:update': { coordinator: 'all', facilitator: 'all' },
  'idea:propose': { ...delivering, facilitator: 'all' },
  'idea:update': { coordinator: 'all', facilitator: 'all' },
  'assessment:create': { assessor: 'all' },
  'decision:create': { coordinator: 'all', leadership: 'all' },
  'audit:read': { coordinator: 'all', organisation_lead: 'own' },
  'people:update': { coordinator: 'all', organisation_lead: 'own' },
  'admin:all': {},
};

/** Scopes over what belongs to no plan: who coordinates any plan has them. */
export const planlessScopes: readonly Scope[] = ['plan:create', 'organisation:create', 'organisation:update'];

/** Scopes of everybody who is signed in: the directory of organisations. */
export const signedInScopes: readonly Scope[] = ['organisation:read'];
