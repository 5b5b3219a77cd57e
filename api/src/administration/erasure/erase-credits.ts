import { type Person, tellsOf } from '@symmachia/domain';
import type { Transaction } from '../../platform/database/transaction';
import { forgetLogged } from './forget-logged';

interface Credited {
  id: string;
  planId: string;
  credit: string;
}

/** Takes the person's name from what they made and others attached, past the log. Answers from how many. */
export async function eraseCredits(tx: Transaction, person: Person): Promise<number> {
  await forgetLogged(tx, person, 'credit');
  const all = await tx.query<Credited>(
    `SELECT a.id, l.plan_id AS "planId", a.credit FROM attachments a JOIN labs l ON l.id = a.lab_id
     WHERE a.credit IS NOT NULL ORDER BY a.id`,
  );
  const theirs = all.filter(({ credit }) => tellsOf(credit, person));
  for (const { id, planId } of theirs) {
    await tx.execute('UPDATE attachments SET credit = NULL, version = version + 1, updated_at = :now WHERE id = :id', {
      id,
      now: tx.now,
    });
    await tx.execute('UPDATE plans SET changes = changes + 1 WHERE id = :planId', { planId });
    tx.note({ entity: 'attachments', entityId: id, action: 'erase', planId });
  }
  return theirs.length;
}
