import type { Person } from '@symmachia/domain';
import { UserEntity } from '../../access/user.entity';
import { commandLine } from '../../platform/database/author';
import type { Database } from '../../platform/database/database';
import { rehearse } from '../../platform/database/rehearse';
import type { Transaction } from '../../platform/database/transaction';
import { eraseAccount, forgetAnswers } from './erase-account';
import { contacts, credits, eraseNamed, participants } from './erase-named';
import { stillTold } from './still-told';

/** What is left after somebody was erased. */
export interface Erasure {
  /** Of their account: what they did for others, and stays, without saying who did it. Null without one. */
  account: { reports: number; steps: number; events: number } | null;
  /** Commitments whose contact they were. */
  contactOf: string[];
  /** How often labs named them among those who took part. */
  participations: number;
  /** How many photos and documents were credited to them. */
  credits: number;
  /** Photos and documents whose words or names still tell of them. */
  stillToldBy: string[];
}

/** Why somebody is not erased. */
export type Refusal = 'unknown' | 'only-administrator';

/** Erases the person with the address, or whoever has the name and no account, all or nothing. */
export const erasePerson = (database: Database, who: string): Promise<Erasure | Refusal> =>
  database.write(commandLine, (tx) => erase(tx, who));

/** What erasing them would do: whoever has a name shares it, perhaps, with somebody else. */
export const rehearseErasure = (database: Database, who: string): Promise<Erasure | Refusal> =>
  rehearse(database, commandLine, (tx) => erase(tx, who));

async function erase(tx: Transaction, who: string): Promise<Erasure | Refusal> {
  const user = await tx.find(UserEntity, { email: who.trim().toLowerCase() });
  if (user?.isAdmin && !(await isAdministeredBeside(tx, user))) return 'only-administrator';
  const person = user ?? called(who);
  const account = user && {
    reports: await count(tx, 'progress_updates WHERE submitted_by_id = :id', user.id),
    steps: await count(tx, 'review_events WHERE actor_id = :id', user.id),
    events: await count(tx, 'audit_events WHERE actor_id = :id', user.id),
  };
  const contact = await eraseNamed(tx, person, contacts);
  const participation = await eraseNamed(tx, person, participants);
  const credit = await eraseNamed(tx, person, credits);
  const stillToldBy = await stillTold(tx, person);
  const found = [contact, participation, credit].reduce((sum, { rows, logs }) => sum + rows.length + logs, 0);
  if (!user && found + stillToldBy.length === 0) return 'unknown';
  await (user ? eraseAccount(tx, user) : forgetAnswers(tx, person));
  return {
    account,
    contactOf: contact.rows,
    participations: participation.rows.length,
    credits: credit.rows.length,
    stillToldBy,
  };
}

const called = (who: string): Person =>
  who.includes('@') ? { name: '', email: who.trim() } : { name: who, email: '' };

async function isAdministeredBeside(tx: Transaction, { id }: UserEntity): Promise<boolean> {
  return (await count(tx, 'users WHERE is_admin = 1 AND is_disabled = 0 AND id <> :id', id)) > 0;
}

async function count(tx: Transaction, what: string, id: string): Promise<number> {
  const [row] = await tx.query<{ count: number | string }>(`SELECT COUNT(*) AS count FROM ${what}`, { id });
  return Number(row?.count);
}
