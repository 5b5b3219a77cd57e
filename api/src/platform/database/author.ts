import type { Actor, ChangeSource } from '@symmachia/domain';
import { currentRequest } from '../http/request-context';
import type { Intention } from '../idempotency/intention';

/** On whose behalf something is written, and by which door it came. */
export interface Author {
  userId: string | null;
  source: ChangeSource;
  /** The import batch that the change belongs to. */
  batchId?: string;
  /** The request that it was asked by. */
  requestId?: string | undefined;
  /** The event in the log that it takes back. */
  reverts?: number | undefined;
  /** What the request is meant to bring about once, however often it arrives. */
  intention?: Intention | undefined;
  /** Only for the demonstration, whose year lies in the past: stands for now. */
  at?: string;
}

export const system: Author = { userId: null, source: 'system' };
export const commandLine: Author = { userId: null, source: 'cli' };

/** The actor, by the door that the request under way came through. */
export const authorOf = ({ userId, intention }: Pick<Actor, 'userId'> & { intention?: Intention }): Author => ({
  userId,
  ...doorOf(),
  ...(intention ? { intention } : {}),
});

/** Nobody who is signed in: who tries to sign in, or is refused before. */
export const nobody = (): Author => ({ userId: null, ...doorOf() });

const doorOf = (): Omit<Author, 'userId'> => currentRequest() ?? { source: 'system' };
