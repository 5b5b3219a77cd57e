import { hash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Session, SignIn } from '@symmachia/contracts';
import { canAnywhere, grants, type Scope } from '@symmachia/domain';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { Problem } from '../platform/problem/problem';
import { passwordMatches } from './password';
import { SessionRepository } from './session.repository';

const hour = 3_600_000;
const absoluteLimit = 12 * hour;
const idleLimit = 2 * hour;
/** The time a session was last seen is written no more often than this. */
const touchAfter = 300_000;

const before = (moment: string, milliseconds: number) => new Date(Date.parse(moment) - milliseconds).toISOString();

@Injectable()
export class SessionService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  /** Signs in and answers the new session's secret, for the cookie alone. */
  async signIn({ email, password }: SignIn): Promise<string> {
    const user = await this.sessions.findPasswordHash(email.trim().toLowerCase().replaceAll('\0', ''));
    if (!(await passwordMatches(user?.passwordHash, password)) || !user) throw new Problem('wrong-credentials');
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.sessions.create({
      tokenHash: hashOf(token),
      userId: user.id,
      createdAt: now,
      seenAt: now,
      expiresAt: before(now, -absoluteLimit),
    });
    return token;
  }

  /** Who holds this secret, or null. */
  async signedIn(token: string | undefined): Promise<SignedIn | null> {
    if (!token) return null;
    const now = this.clock.now();
    const session = await this.sessions.find(hashOf(token), now, before(now, idleLimit));
    if (!session) return null;
    if (session.seenAt < before(now, touchAfter)) await this.sessions.touch(hashOf(token), now);
    return session.signedIn;
  }

  async signOut(token: string | undefined): Promise<void> {
    if (token) await this.sessions.remove(hashOf(token), this.clock.now());
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
    return { user, may: signedIn ? scopesOf(signedIn) : [], demonstration: await this.sessions.demonstration() };
  }
}

const scopesOf = (signedIn: SignedIn) =>
  (Object.keys(grants) as Scope[]).filter((scope) => canAnywhere(signedIn, scope));

const hashOf = (token: string) => hash('sha256', token, 'hex');
