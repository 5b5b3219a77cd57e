import { Injectable } from '@nestjs/common';
import type { FirstAdministrator } from '@symmachia/contracts';
import type { Language } from '@symmachia/domain';
import { Clock } from '../platform/clock';
import { type Author, system } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { Problem } from '../platform/problem/problem';
import { after, day } from './moments';
import { OneTimeLinkEntity } from './one-time-link.entity';
import { newPasswordHash } from './password.service';
import { hashOf, newSecret } from './secret';
import { type Opened, SessionService } from './session.service';
import { addressOf } from './sign-in.service';
import { UserEntity } from './user.entity';
import type { Visitor } from './visitor';

const linkLifetime = day;

export interface NewAdministrator {
  email: string;
  name: string;
  password: string;
  locale: Language;
}

/** How somebody becomes an administrator while there is none to make them one. */
@Injectable()
export class FirstAdministratorService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionService,
    private readonly clock: Clock,
  ) {}

  /** The secret of a new one-time link; null when somebody can administer already. */
  async invite(): Promise<string | null> {
    if (await this.database.readOne(anAdministrator)) return null;
    const token = newSecret();
    const now = this.clock.now();
    return this.database.write(system, async (tx) => {
      await tx.execute('DELETE FROM one_time_links WHERE expires_at <= :now', { now });
      await tx.insertRows(OneTimeLinkEntity, [
        { tokenHash: hashOf(token), purpose: 'first_administrator', expiresAt: after(now, linkLifetime) },
      ]);
      return token;
    });
  }

  /** Whoever holds the link is the first administrator, and signed in. It works once, and never when there is another. */
  async accept(
    { token, name, email, password }: FirstAdministrator,
    locale: Language,
    visitor: Visitor,
  ): Promise<Opened> {
    const tokenHash = hashOf(token);
    const now = this.clock.now();
    const isOpen = await this.database.readOne(
      'SELECT 1 AS open FROM one_time_links WHERE token_hash = :tokenHash AND expires_at > :now',
      { tokenHash, now },
    );
    if (!isOpen) throw new Problem('link-not-valid');
    const administrator = await prepared({ name, email, password, locale });
    return this.database.write(byLink, async (tx) => {
      const used = await tx.execute('DELETE FROM one_time_links WHERE token_hash = :tokenHash', { tokenHash });
      if (used !== 1 || (await isAdministered(tx))) throw new Problem('link-not-valid');
      await tx.execute(`DELETE FROM one_time_links WHERE purpose = 'first_administrator'`);
      const { id } = await insert(tx, administrator);
      return this.sessions.open(tx, id, visitor);
    });
  }

  /** For whoever has the machine: also when there are administrators already. `conflict` when the address is taken. */
  async create(administrator: NewAdministrator, author: Author): Promise<void> {
    const row = await prepared(administrator);
    await this.database.write(author, async (tx) => {
      await insert(tx, row);
      await tx.execute(`DELETE FROM one_time_links WHERE purpose = 'first_administrator'`);
    });
  }
}

const byLink: Author = { userId: null, source: 'link' };

type Prepared = Pick<UserEntity, 'email' | 'name' | 'locale' | 'passwordHash'>;

async function prepared({ email, name, password, locale }: NewAdministrator): Promise<Prepared> {
  const owner = { email: addressOf(email), name };
  return { ...owner, locale, passwordHash: await newPasswordHash(password, owner) };
}

async function insert(tx: Transaction, fields: Prepared): Promise<UserEntity> {
  if (await tx.find(UserEntity, { email: fields.email })) throw new Problem('conflict');
  const user = tx.fresh(UserEntity, { ...fields, isAdmin: true, isDisabled: false });
  await tx.insert(UserEntity, user);
  return user;
}

const isAdministered = async (tx: Transaction): Promise<boolean> => (await tx.query(anAdministrator)).length > 0;

const anAdministrator =
  'SELECT 1 AS found FROM users WHERE is_admin = 1 AND is_disabled = 0 AND password_hash IS NOT NULL LIMIT 1';
