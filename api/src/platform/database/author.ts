import type { Actor, ChangeSource } from '@symmachia/domain';

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
  /** Only for the demonstration, whose year lies in the past: stands for now. */
  at?: string;
}

export const system: Author = { userId: null, source: 'system' };
export const commandLine: Author = { userId: null, source: 'cli' };

export const authorOf = (actor: Actor, source: ChangeSource = 'ui'): Author => ({ userId: actor.userId, source });
