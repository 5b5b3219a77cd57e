import { hash } from 'node:crypto';
import type { ObjectLiteral } from 'typeorm';
import { type AuditContent, canonicalJson, contentText, type Json } from '@symmachia/domain';
import type { Act, Change, Note, Transaction } from '../database/transaction';
import { type Diff, diffOf } from './diff';
import { type PersonalDetail, withoutPersons } from './fingerprint';

/** An event that knows everything but its place in the log. */
export interface ComposedEvent {
  content: AuditContent;
  contentDigest: string;
  details: PersonalDetail[];
}

/** Where people say why, in the order of precedence. */
const reasonFields = ['statusReason', 'reviewComment', 'comment', 'reason'];

const longestRequestId = 100;

/** What the log says of a changed row. */
export function eventOfChange(tx: Transaction, change: Change, organisationId: string | null): ComposedEvent {
  const { entity, id, before, after } = change;
  const row = after ?? before;
  const diff = diffOf(before, after);
  return composed(tx, {
    entity,
    entityId: id,
    action: before ? (after ? 'update' : 'remove') : 'create',
    planId: (entity === 'plans' ? id : row?.['planId']) ?? null,
    organisationId,
    reason: change.act?.reason ?? reasonIn(diff, after),
    diff,
    act: change.act,
  });
}

/** What the log says of something that changed no row. */
export const eventOfNote = (tx: Transaction, note: Note): ComposedEvent =>
  composed(tx, {
    entity: note.entity,
    entityId: note.entityId,
    action: note.action,
    planId: note.planId ?? null,
    organisationId: note.organisationId ?? null,
    reason: note.reason ?? null,
    diff: Object.fromEntries(Object.entries(note.detail ?? {}).map(([name, fact]) => [name, [null, fact]])),
  });

type Told = Pick<AuditContent, 'entity' | 'entityId' | 'action' | 'planId' | 'organisationId' | 'reason'> & {
  diff: Diff;
  act?: Act | undefined;
};

function composed({ author, now }: Transaction, { diff, reason, act, ...told }: Told): ComposedEvent {
  const chained = withoutPersons(told.entity, told.entityId, diff);
  const content: AuditContent = {
    ...told,
    at: now,
    actorId: author.userId,
    diff: canonicalJson(chained.diff as Json),
    reason: reason?.toWellFormed().replaceAll('\0', '') ?? null,
    source: author.source,
    batchId: act?.batchId ?? author.batchId ?? null,
    requestId: author.requestId?.slice(0, longestRequestId) ?? null,
    reverts: act?.reverts ?? author.reverts ?? null,
  };
  return { content, contentDigest: hash('sha256', contentText(content)), details: chained.details };
}

function reasonIn(diff: Diff, after: ObjectLiteral | null): string | null {
  const said = reasonFields.map((field) => (field in diff ? after?.[field] : null));
  return said.find((reason): reason is string => typeof reason === 'string' && reason !== '') ?? null;
}
