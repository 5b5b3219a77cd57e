import { Injectable } from '@nestjs/common';
import type { Language, Role } from '@symmachia/domain';
import type { SignedIn } from '../platform/access/declarations';
import { Database } from '../platform/database/database';
import { system } from '../platform/database/author';
import { SessionEntity } from './session.entity';

interface SessionRow {
  userId: string;
  email: string;
  name: string;
  locale: Language;
  isAdmin: number;
  seenAt: string;
  role: Role | null;
  planId: string | null;
  organisationId: string | null;
}

export interface StoredSession {
  seenAt: string;
  signedIn: SignedIn;
}

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  /** The session behind a token's hash, if it still holds and its user is not disabled. */
  async find(tokenHash: string, now: string, seenAfter: string): Promise<StoredSession | null> {
    const rows = await this.database.read<SessionRow>(
      `SELECT u.id AS "userId", u.email, u.name, u.locale, u.is_admin AS "isAdmin", s.seen_at AS "seenAt",
              m.role, m.plan_id AS "planId", m.organisation_id AS "organisationId"
       FROM sessions s JOIN users u ON u.id = s.user_id LEFT JOIN memberships m ON m.user_id = u.id
       WHERE s.token_hash = :tokenHash AND s.expires_at > :now AND s.seen_at > :seenAfter AND u.is_disabled = 0`,
      { tokenHash, now, seenAfter },
    );
    const [first] = rows;
    return first ? { seenAt: first.seenAt, signedIn: signedInOf(first, rows) } : null;
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

const signedInOf = (user: SessionRow, rows: readonly SessionRow[]): SignedIn => ({
  userId: user.userId,
  email: user.email,
  name: user.name,
  locale: user.locale,
  isAdmin: Boolean(user.isAdmin),
  memberships: rows.flatMap(({ role, planId, organisationId }) => (role ? [{ role, planId, organisationId }] : [])),
});
