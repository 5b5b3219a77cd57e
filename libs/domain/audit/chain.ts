import { canonicalJson } from './canonical-json';

/** What the hash of an event rests on besides its place in the log. `diff` is text of canonical JSON, kept as it stands. */
export interface AuditContent {
  at: string;
  actorId: string | null;
  entity: string;
  entityId: string | null;
  action: string;
  planId: string | null;
  organisationId: string | null;
  diff: string;
  reason: string | null;
  source: string;
  batchId: string | null;
  requestId: string | null;
  reverts: number | null;
}

/** What comes before the first event of a log. */
export const genesis = '0'.repeat(64);

/** The text whose SHA-256 stands for the event's content. It does not know the event's place: it can be made before that is known. */
export const contentText = (event: AuditContent): string =>
  canonicalJson({
    at: event.at,
    actorId: event.actorId,
    entity: event.entity,
    entityId: event.entityId,
    action: event.action,
    planId: event.planId,
    organisationId: event.organisationId,
    diff: event.diff,
    reason: event.reason,
    source: event.source,
    batchId: event.batchId,
    requestId: event.requestId,
    reverts: event.reverts,
  });

/** The text whose SHA-256 is the event's hash: it holds the event to its place and to everything before it. */
export const linkText = (previousHash: string, sequence: number, contentDigest: string): string =>
  `${previousHash}\n${sequence}\n${contentDigest}`;
