import { type Person, tellsOf } from '@symmachia/domain';
import type { Transaction } from '../../platform/database/transaction';
import { forgetLogged } from './forget-logged';

interface Commitment {
  id: string;
  planId: string;
  reference: string;
  contact: string;
}

/**
 * Empties the contact of every commitment that names the person, past the log, and takes away what the log holds of it
 * beside the chain. Answers the references of those commitments.
 */
export async function eraseContacts(tx: Transaction, person: Person): Promise<string[]> {
  await forgetLogged(tx, person, 'contact');
  const all = await tx.query<Commitment>(
    'SELECT id, plan_id AS "planId", reference, contact FROM commitments WHERE contact IS NOT NULL ORDER BY reference',
  );
  const theirs = all.filter(({ contact }) => tellsOf(contact, person));
  for (const { id, planId } of theirs) {
    await tx.execute('UPDATE commitments SET contact = NULL, version = version + 1, updated_at = :now WHERE id = :id', {
      id,
      now: tx.now,
    });
    await tx.execute('UPDATE plans SET changes = changes + 1 WHERE id = :planId', { planId });
    tx.note({ entity: 'commitments', entityId: id, action: 'erase', planId });
  }
  return theirs.map(({ reference }) => reference);
}
