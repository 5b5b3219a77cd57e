import { Injectable } from '@nestjs/common';
import type { SignIn } from '@symmachia/contracts';
import { authorOf, nobody } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problem/problem';
import { Demonstration } from './demonstration';
import { PasswordVerifier } from './password';
import { SessionRepository } from './session.repository';
import { type Opened, SessionService } from './session.service';
import { SignInThrottle } from './sign-in-throttle';
import type { Visitor } from './visitor';

/** Addresses are kept in lower case; what no database takes into a text is no part of one. */
export const addressOf = (email: string): string => email.trim().toLowerCase().replaceAll('\0', '');

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionService,
    private readonly repository: SessionRepository,
    private readonly throttle: SignInThrottle,
    private readonly verifier: PasswordVerifier,
    private readonly demonstration: Demonstration,
  ) {}

  /** Whether the address is known makes no difference that can be seen: the same steps, the same answer. */
  async signIn({ email, password }: SignIn, visitor: Visitor): Promise<Opened> {
    const address = addressOf(email);
    const attempt = await this.throttle.begin(address, visitor);
    const user = await this.repository.findPasswordHash(address);
    const matches = await this.verifier.matches(user?.passwordHash, password);
    if (!user || !matches || this.demonstration.refuses(password)) return this.refuse(user?.id ?? null);
    return this.database.write(authorOf({ userId: user.id }), async (tx) => {
      await this.throttle.forgive(tx, attempt);
      return this.sessions.open(tx, user.id, visitor);
    });
  }

  private async refuse(userId: string | null): Promise<never> {
    await this.database.write(nobody(), async (tx) => {
      tx.note({ entity: 'users', entityId: userId, action: 'sign-in-failed' });
    });
    throw new Problem('wrong-credentials');
  }
}
