import type { FieldChange } from '@symmachia/contracts';
import type { AuditEntity } from '@symmachia/domain';

/** Ids by the kind of thing that they name. */
export type Named = ReadonlyMap<AuditEntity, ReadonlySet<string>>;

const byField: Readonly<Record<string, AuditEntity>> = {
  action: 'actions',
  carriedOverFrom: 'actions',
  commitment: 'commitments',
  coordinatorOrganisation: 'organisations',
  followUpOf: 'labs',
  funderOrganisation: 'organisations',
  lab: 'labs',
  leadOrganisation: 'organisations',
  milestonesAchieved: 'milestones',
  organisation: 'organisations',
  ownerOrganisation: 'organisations',
  from: 'organisations',
  grantedBy: 'users',
  idea: 'ideas',
  to: 'organisations',
  update: 'progress_updates',
  successor: 'organisations',
  parent: 'pillars',
  period: 'reporting_periods',
  pillar: 'pillars',
  pillars: 'pillars',
  plan: 'plans',
  predecessor: 'plans',
  relatedPlans: 'plans',
  submittedBy: 'users',
  targetGroups: 'target_groups',
  theme: 'themes',
  user: 'users',
};

/** Fields that name another kind of thing in one kind of row than in the others. */
const byEntity: Readonly<Record<string, Readonly<Record<string, AuditEntity>>>> = {
  ideas: { submittedBy: 'organisations' },
};

interface Event {
  entity: string;
  entityId: string | null;
  changes: readonly FieldChange[];
}

/** Everything that the events name by its id. */
export function namedIn(events: readonly Event[]): Named {
  const named = new Map<AuditEntity, Set<string>>();
  const name = (entity: AuditEntity, value: unknown) => {
    for (const id of idsIn(value)) named.set(entity, (named.get(entity) ?? new Set()).add(id));
  };
  for (const { entity, entityId, changes } of events) {
    name(entity as AuditEntity, entityId);
    for (const { field, before, after } of changes) {
      const kind = field === 'mergedInto' ? (entity as AuditEntity) : (byEntity[entity]?.[field] ?? byField[field]);
      if (kind) name(kind, [before, after]);
      if (field === 'parties') name('organisations', [before, after].flat().map(organisationOf));
    }
  }
  return named;
}

const idsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap(idsIn) : typeof value === 'string' ? [value] : [];

const organisationOf = (party: unknown): unknown => (party as { organisation?: unknown } | null)?.organisation;
