import { type Actor, can, type Subject } from './can';
import type { Scope } from './scopes';

/**
 * The fields of each kind of row (by table) that not everybody who may read the row may read (domain.md, "Who may see"):
 * contacts and review threads are for the organisation, the unit and assessors; challenges and next steps for leadership
 * too. Who took part in a lab by name is for the unit and its facilitators. Every other field goes with its row.
 */
export const fieldScopes = {
  commitments: { contact: 'review:read', reviewComment: 'review:read', submittedById: 'review:read' },
  progress_updates: {
    challenges: 'challenge:read',
    nextSteps: 'challenge:read',
    submittedById: 'review:read',
  },
  rag_overrides: { madeById: 'review:read', endedById: 'review:read' },
  lab_participants: { name: 'lab:update', consentAt: 'lab:update' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Scope>>>>;

export type EntityWithGuardedFields = keyof typeof fieldScopes;

/** The fields of such a row that the actor may not read. */
export const withheldFields = (actor: Actor, entity: EntityWithGuardedFields, subject: Subject): readonly string[] =>
  Object.entries<Scope>(fieldScopes[entity]).flatMap(([field, scope]) => (can(actor, scope, subject) ? [] : [field]));

/** The row as far as the actor may read it: what is withheld is left out, as if there were no such field. */
export function readableFields<Row extends object>(
  actor: Actor,
  entity: EntityWithGuardedFields,
  subject: Subject,
  row: Row,
): Partial<Row> {
  const withheld = withheldFields(actor, entity, subject);
  return Object.fromEntries(Object.entries(row).filter(([field]) => !withheld.includes(field))) as Partial<Row>;
}
