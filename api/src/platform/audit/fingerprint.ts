import { hash, randomBytes } from 'node:crypto';
import { canonicalJson, isPersonal, type Json } from '@symmachia/domain';
import type { AuditPersonalDetailEntity } from './audit-personal-detail.entity';
import type { Diff } from './diff';

/** Stands in the chain for a value that tells of a person. */
export interface Fingerprint {
  sha256: string;
}

/** What was not personal yet when it was logged stands in the chain as it is. */
export const isFingerprint = (logged: unknown): logged is Fingerprint =>
  typeof logged === 'object' && logged !== null && 'sha256' in logged;

export type PersonalDetail = Omit<AuditPersonalDetailEntity, 'sequence'>;

/** Takes what tells of a person out of the diff: what is chained, and what stands beside the chain. */
export function withoutPersons(
  entity: string,
  entityId: string | null,
  diff: Diff,
): { diff: Diff; details: PersonalDetail[] } {
  const personal = Object.keys(diff).filter((field) => isPersonal(entity, field));
  if (personal.length === 0) return { diff, details: [] };
  const details = personal.map((field): PersonalDetail => {
    const [before, after] = (diff[field] ?? [null, null]).map(textOf);
    const personId = entity === 'users' ? entityId : null;
    return { field, personId, salt: randomBytes(16).toString('hex'), before: before ?? null, after: after ?? null };
  });
  return {
    diff: { ...diff, ...Object.fromEntries(details.map((detail) => [detail.field, fingerprints(detail)])) },
    details,
  };
}

/** What the chain holds for a detail: of its value before, and of that after. */
export const fingerprints = ({ salt, before, after }: PersonalDetail): [Fingerprint | null, Fingerprint | null] => [
  fingerprint(salt, before),
  fingerprint(salt, after),
];

const fingerprint = (salt: string, value: string | null): Fingerprint | null =>
  value === null ? null : { sha256: hash('sha256', `${salt}${value}`) };

const textOf = (value: unknown): string | null => (value === null ? null : canonicalJson(value as Json));
