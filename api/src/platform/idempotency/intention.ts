import { hash, randomUUID } from 'node:crypto';

/** One thing that somebody wants done once, however often the request for it arrives. Plain data: it crosses threads. */
export interface Intention {
  /** Of whose request, to which address, under which key; nobody else's key gives the same. */
  readonly id: string;
  readonly actorId: string;
  /** What was asked for, to tell a repetition from another request under the same key. */
  readonly fingerprint: string;
  /** Which arrival of the request this is. */
  readonly run: string;
}

/** How long a key is remembered, in milliseconds. */
const memory = 24 * 3_600_000;

/** Whatever was kept before this moment (ISO 8601 UTC) is forgotten. */
export const forgottenBefore = (now: string): string => new Date(Date.parse(now) - memory).toISOString();

export const intentionId = (actorId: string, path: string, key: string): string =>
  hash('sha256', JSON.stringify([actorId, path, key]), 'hex');

export const newIntention = (id: string, actorId: string, asked: unknown): Intention => ({
  id,
  actorId,
  fingerprint: hash('sha256', JSON.stringify(asked), 'hex'),
  run: randomUUID(),
});
