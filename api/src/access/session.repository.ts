import { Injectable } from '@nestjs/common';
import type { Membership, Role } from '@symmachia/domain';
import type { SignedIn } from '../platform/access/declarations';
import { Database } from '../platform/database/database';
import { system } from '../platform/database/author';
import { SessionEntity } from './session.entity';

interface UserRow extends Omit<SignedIn, 'isAdmin' | 'memberships'> {
  isAdmin: number;
}

export interface StoredSession {
  seenAt: string;
  signedIn: SignedIn;
}

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  /**
   * The session behind a token's hash, if it still holds and its user is not disabled. Every request passes here: three
   * look-ups by key cost a third of one join.
   */
  async find(tokenHash: string, now: string, seenAfter: string): Promise<StoredSession | null> {
    const session = await this.database.readOne<{ userId: string; seenAt: string }>(
      `SELECT user_id AS "userId", seen_at AS "seenAt" FROM sessions
       WHERE token_hash = :tokenHash AND expires_at > :now AND seen_at > :seenAfter`,
      { tokenHash, now, seenAfter },
    );
    const signedIn = session && (await this.findUser(session.userId));
    return signedIn ? { seenAt: session.seenAt, signedIn } : null;
  }

  private async findUser(userId: string): Promise<SignedIn | null> {
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

  async create(session: SessionEntity): Promise<void> {
    await this.database.write(system, (tx) => tx.insertRows(SessionEntity, [session]));
  }

  async touch(tokenHash: string, now: string): Promise<void> {
    await this.database.write(system, (tx) =>
      tx.execute('UPDATE sessions SET seen_at = :now WHERE token_hash = :tokenHash', { now, tokenHash }),
    );
  }

  async remove(tokenHash: string, now: string): Promise<void> {
    await this.database.write(system, (tx) =>
      tx.execute('DELETE FROM sessions WHERE token_hash = :tokenHash OR expires_at <= :now', { tokenHash, now }),
    );
  }

  async demonstration(): Promise<{ plan: string; signIns: { email: string; role: Role }[] } | null> {
    const setting = await this.database.readOne<{ value: string }>(
      `SELECT value FROM settings WHERE name = 'demonstration'`,
    );
    return setting ? JSON.parse(setting.value) : null;
  }
}
