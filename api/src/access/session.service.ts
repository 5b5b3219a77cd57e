import { Injectable } from '@nestjs/common';
import type { OwnSession, Session } from '@symmachia/contracts';
import { canAnywhere, grants, type Scope } from '@symmachia/domain';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { uuidv7 } from '../platform/database/ids';
import type { Transaction } from '../platform/database/transaction';
import { Problem } from '../platform/problem/problem';
import { Demonstration } from './demonstration';
import { KnownDevices } from './known-devices';
import { after, hour, minute } from './moments';
import { hashOf, newSecret } from './secret';
import { SessionRepository } from './session.repository';
import type { Visitor } from './visitor';

const absoluteLimit = 12 * hour;
const idleLimit = 2 * hour;
/** The time a session was last seen is written no more often than this. */
const touchAfter = 5 * minute;
/** Whoever signs in more often than that, such as a script that never signs out, ends their own oldest sessions. */
const mostSessions = 50;

/** The secrets of a new session and of the browser it is in, for the cookies alone. */
export interface Opened {
  session: string;
  device: string;
}

@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly devices: KnownDevices,
    private readonly demonstration: Demonstration,
    private readonly clock: Clock,
  ) {}

  /** A new session in place of whatever the browser presented: a secret that was there before signing in opens nothing after. */
  async open(tx: Transaction, userId: string, { session, device, client }: Visitor): Promise<Opened> {
    const now = this.clock.now();
    if (session) await this.sessions.removeByToken(tx, hashOf(session));
    const secret = newSecret();
    const row = { tokenHash: hashOf(secret), id: uuidv7(), userId, client };
    const moments = { createdAt: now, seenAt: now, expiresAt: after(now, absoluteLimit) };
    await this.sessions.create(tx, { ...row, ...moments }, mostSessions);
    tx.note({ entity: 'sessions', entityId: row.id, action: 'sign-in' });
    return { session: secret, device: await this.devices.remember(tx, userId, device, now) };
  }

  /** Who holds this secret, or null. */
  async signedIn(token: string | undefined): Promise<SignedIn | null> {
    if (!token) return null;
    const now = this.clock.now();
    const session = await this.sessions.find(hashOf(token), now, after(now, -idleLimit));
    if (!session) return null;
    if (session.seenAt < after(now, -touchAfter)) await this.sessions.touch(hashOf(token), now);
    return session.signedIn;
  }

  /** Who has this session open, or null. Asking does not keep it open. */
  async holderOf(sessionId: string): Promise<SignedIn | null> {
    const now = this.clock.now();
    return this.sessions.findById(sessionId, now, after(now, -idleLimit));
  }

  async signOut(token: string | undefined): Promise<void> {
    const me = await this.signedIn(token);
    if (!me) return;
    await this.database.write(authorOf(me), async (tx) => {
      if (await this.sessions.remove(tx, me.userId, me.sessionId))
        tx.note({ entity: 'sessions', entityId: me.sessionId, action: 'sign-out' });
    });
  }

  async list({ userId, sessionId }: SignedIn): Promise<OwnSession[]> {
    const now = this.clock.now();
    const sessions = await this.sessions.list(userId, now, after(now, -idleLimit));
    return sessions.map((session) => ({ ...session, isCurrent: session.id === sessionId }));
  }

  /** Ends one of one's own sessions; somebody else's is not there. */
  async end(me: SignedIn, id: string): Promise<void> {
    await this.database.write(authorOf(me), async (tx) => {
      if (!(await this.sessions.remove(tx, me.userId, id))) throw new Problem('not-found');
      tx.note({ entity: 'sessions', entityId: id, action: 'session-revoked' });
    });
  }

  /** Signs out everywhere: here too, unless only the others are meant. */
  async endAll(me: SignedIn, onlyOthers: boolean): Promise<void> {
    await this.database.write(authorOf(me), (tx) => this.revokeAll(tx, me.userId, onlyOthers ? me.sessionId : null));
  }

  async revokeAll(tx: Transaction, userId: string, butFor: string | null): Promise<void> {
    for (const id of await this.sessions.removeAll(tx, userId, butFor))
      tx.note({ entity: 'sessions', entityId: id, action: 'session-revoked' });
  }

  async describe(signedIn: SignedIn | null): Promise<Session> {
    const user = signedIn && {
      id: signedIn.userId,
      email: signedIn.email,
      name: signedIn.name,
      locale: signedIn.locale,
      isAdmin: signedIn.isAdmin,
      memberships: [...signedIn.memberships],
    };
    return { user, may: signedIn ? scopesOf(signedIn) : [], demonstration: await this.demonstration.describe() };
  }
}

const scopesOf = (signedIn: SignedIn) =>
  (Object.keys(grants) as Scope[]).filter((scope) => canAnywhere(signedIn, scope));
