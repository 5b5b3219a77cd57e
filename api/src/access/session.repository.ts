import { Injectable } from '@nestjs/common';
import type { Membership } from '@symmachia/domain';
import type { SignedIn } from '../platform/access/declarations';
import { system } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { SessionEntity } from './session.entity';

interface UserRow extends Omit<SignedIn, 'isAdmin' | 'memberships' | 'sessionId'> {
  isAdmin: number;
}

export interface StoredSession {
  seenAt: string;
  signedIn: SignedIn;
}

/** A session as its owner sees it. */
export type ListedSession = Omit<SessionEntity, 'tokenHash' | 'userId'>;

const holds = 'expires_at > :now AND seen_at > :seenAfter';

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  /**
   * The session behind a token's hash, if it still holds and its user is not disabled. Every request passes here: three
   * look-ups by key cost a third of one join.
   */
  async find(tokenHash: string, now: string, seenAfter: string): Promise<StoredSession | null> {
    return this.findBy('token_hash', tokenHash, { now, seenAfter });
  }

  async findById(id: string, now: string, seenAfter: string): Promise<SignedIn | null> {
    return (await this.findBy('id', id, { now, seenAfter }))?.signedIn ?? null;
  }

  private async findBy(
    column: 'id' | 'token_hash',
    value: string,
    moments: { now: string; seenAfter: string },
  ): Promise<StoredSession | null> {
    const session = await this.database.readOne<{ id: string; userId: string; seenAt: string }>(
      `SELECT id, user_id AS "userId", seen_at AS "seenAt" FROM sessions WHERE ${column} = :value AND ${holds}`,
      { value, ...moments },
    );
    const user = session && (await this.findUser(session.userId));
    return user ? { seenAt: session.seenAt, signedIn: { ...user, sessionId: session.id } } : null;
  }

  private async findUser(userId: string): Promise<Omit<SignedIn, 'sessionId'> | null> {
    const user = await this.database.readOne<UserRow>(
      `SELECT id AS "userId", email, name, locale, is_admin AS "isAdmin" FROM users WHERE id = :userId AND is_disabled = 0`,
      { userId },
    );
    if (!user) return null;
    const memberships = await this.database.read<Membership>(
      'SELECT role, plan_id AS "planId", organisation_id AS "organisationId" FROM memberships WHERE user_id = :userId',
      { userId },
    );
    return { ...user, isAdmin: Boolean(user.isAdmin), memberships };
  }

  async findPasswordHash(email: string): Promise<{ id: string; passwordHash: string | null } | undefined> {
    return this.database.readOne(
      'SELECT id, password_hash AS "passwordHash" FROM users WHERE email = :email AND is_disabled = 0',
      { email },
    );
  }

  /** Those of a user that still hold, those used last first. */
  list(userId: string, now: string, seenAfter: string): Promise<ListedSession[]> {
    return this.database.read(
      `SELECT id, client, created_at AS "createdAt", seen_at AS "seenAt", expires_at AS "expiresAt" FROM sessions
       WHERE user_id = :userId AND ${holds} ORDER BY seen_at DESC, id DESC`,
      { userId, now, seenAfter },
    );
  }

  async touch(tokenHash: string, now: string): Promise<void> {
    await this.database.write(system, (tx) =>
      tx.execute('UPDATE sessions SET seen_at = :now WHERE token_hash = :tokenHash', { now, tokenHash }),
    );
  }

  /** A new session; of a user's own, only the newest `most` stay. */
  async create(tx: Transaction, session: SessionEntity, most: number): Promise<void> {
    const { userId, createdAt: now } = session;
    await tx.execute('DELETE FROM sessions WHERE expires_at <= :now', { now });
    await tx.insertRows(SessionEntity, [session]);
    await tx.execute(
      `DELETE FROM sessions WHERE user_id = :userId AND id NOT IN
       (SELECT id FROM sessions WHERE user_id = :userId ORDER BY created_at DESC, id DESC LIMIT :most)`,
      { userId, most },
    );
  }

  async removeByToken(tx: Transaction, tokenHash: string): Promise<void> {
    await tx.execute('DELETE FROM sessions WHERE token_hash = :tokenHash', { tokenHash });
  }

  /** Whether the user had such a session. */
  async remove(tx: Transaction, userId: string, id: string): Promise<boolean> {
    return (await tx.execute('DELETE FROM sessions WHERE id = :id AND user_id = :userId', { id, userId })) > 0;
  }

  /** The ids of those that are gone now: all of a user's, but for one that may stay. */
  async removeAll(tx: Transaction, userId: string, butFor: string | null): Promise<string[]> {
    const sessions = await tx.query<{ id: string }>('SELECT id FROM sessions WHERE user_id = :userId', { userId });
    const ids = sessions.map(({ id }) => id).filter((id) => id !== butFor);
    await tx.execute('DELETE FROM sessions WHERE id IN (:ids)', { ids });
    return ids;
  }
}
