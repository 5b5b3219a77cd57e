import { type Person, tellsOf } from '@symmachia/domain';
import type { Transaction } from '../../platform/database/transaction';
import { forgetLogged } from './forget-logged';

interface Participant {
  id: string;
  planId: string;
  name: string;
}

/**
 * Takes the person's name from every lab that they took part in, past the log: the role, the sector and the organisation
 * stay, and with them the balance of sectors. Answers from how many places.
 */
export async function eraseParticipants(tx: Transaction, person: Person): Promise<number> {
  await forgetLogged(tx, person, 'name');
  const all = await tx.query<Participant>(
    `SELECT p.id, l.plan_id AS "planId", p.name FROM lab_participants p JOIN labs l ON l.id = p.lab_id
     WHERE p.name IS NOT NULL ORDER BY p.id`,
  );
  const theirs = all.filter(({ name }) => tellsOf(name, person));
  for (const { id, planId } of theirs) {
    await tx.execute(
      'UPDATE lab_participants SET name = NULL, version = version + 1, updated_at = :now WHERE id = :id',
      { id, now: tx.now },
    );
    await tx.execute('UPDATE plans SET changes = changes + 1 WHERE id = :planId', { planId });
    tx.note({ entity: 'lab_participants', entityId: id, action: 'erase', planId });
  }
  return theirs.length;
}
