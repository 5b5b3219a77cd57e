import { UserEntity } from '../../access/user.entity';
import { commandLine } from '../../platform/database/author';
import type { Database } from '../../platform/database/database';
import type { Transaction } from '../../platform/database/transaction';
import { eraseAccount } from './erase-account';
import { eraseContacts } from './erase-contacts';
import { credits, eraseFromLabs, participants } from './erase-from-labs';

/** What is left after somebody was erased. */
export interface Erasure {
  /** Commitments whose contact they were. */
  contactOf: string[];
  /** How often labs named them among those who took part. */
  participations: number;
  /** How many photos and documents were credited to them. */
  credits: number;
  /** What they did for others, and stays, without saying who did it. */
  reports: number;
  steps: number;
  events: number;
}

/** Why somebody is not erased. */
export type Refusal = 'unknown' | 'only-administrator';

/** Erases the person with the address, all or nothing. */
export const erasePerson = (database: Database, email: string): Promise<Erasure | Refusal> =>
  database.write(commandLine, async (tx) => {
    const user = await tx.find(UserEntity, { email: email.trim().toLowerCase() });
    if (!user) return 'unknown';
    if (user.isAdmin && !(await isAdministeredBeside(tx, user))) return 'only-administrator';
    const { id } = user;
    const left = {
      reports: await count(tx, 'progress_updates WHERE submitted_by_id = :id', id),
      steps: await count(tx, 'review_events WHERE actor_id = :id', id),
      events: await count(tx, 'audit_events WHERE actor_id = :id', id),
    };
    const contactOf = await eraseContacts(tx, user);
    const participations = await eraseFromLabs(tx, user, participants);
    const credited = await eraseFromLabs(tx, user, credits);
    await eraseAccount(tx, user);
    return { contactOf, participations, credits: credited, ...left };
  });

async function isAdministeredBeside(tx: Transaction, { id }: UserEntity): Promise<boolean> {
  return (await count(tx, 'users WHERE is_admin = 1 AND is_disabled = 0 AND id <> :id', id)) > 0;
}

async function count(tx: Transaction, what: string, id: string): Promise<number> {
  const [row] = await tx.query<{ count: number | string }>(`SELECT COUNT(*) AS count FROM ${what}`, { id });
  return Number(row?.count);
}
