import { Injectable } from '@nestjs/common';
import type { ChangePassword } from '@symmachia/contracts';
import { passwordAllowed, type PasswordOwner } from '@symmachia/domain';
import type { SignedIn } from '../platform/access/declarations';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { Demonstration } from './demonstration';
import { KnownDevices } from './known-devices';
import { hashPassword, PasswordVerifier, refuseDemonstrationPassword } from './password';
import { SessionRepository } from './session.repository';
import { type Opened, SessionService } from './session.service';
import { SignInThrottle } from './sign-in-throttle';
import { UserEntity } from './user.entity';
import type { Visitor } from './visitor';

@Injectable()
export class PasswordService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionService,
    private readonly repository: SessionRepository,
    private readonly devices: KnownDevices,
    private readonly throttle: SignInThrottle,
    private readonly verifier: PasswordVerifier,
    private readonly demonstration: Demonstration,
  ) {}

  /** Whoever knew the old one is signed out, in every browser; here a new session takes the old one's place. */
  async change(me: SignedIn, { current, new: chosen }: ChangePassword, visitor: Visitor): Promise<Opened> {
    const attempt = await this.throttle.confirm(me.userId);
    const known = await this.repository.findPasswordHash(me.email);
    const matches = await this.verifier.matches(known?.passwordHash, current);
    if (!matches || this.demonstration.refuses(current)) throw fieldProblem('/current', 'wrong-password');
    const passwordHash = await newPasswordHash(chosen, me, '/new');
    return this.database.write(authorOf(me), async (tx) => {
      const user = await tx.find(UserEntity, { id: me.userId });
      if (!user || user.passwordHash !== known?.passwordHash) throw new Problem('edit-conflict');
      await tx.update(UserEntity, user, { passwordHash });
      await this.throttle.forgive(tx, attempt);
      await this.sessions.revokeAll(tx, me.userId, me.sessionId);
      await this.devices.forgetAll(tx, me.userId);
      return this.sessions.open(tx, me.userId, visitor);
    });
  }
}

/** The hash of a password that somebody chose; a 400 at the field when it may not be chosen. */
export async function newPasswordHash(password: string, owner: PasswordOwner, pointer = '/password'): Promise<string> {
  refuseDemonstrationPassword(password, pointer);
  const allowed = passwordAllowed(password.normalize('NFC'), owner);
  if (!allowed.ok) throw fieldProblem(pointer, allowed.code);
  return hashPassword(password);
}
