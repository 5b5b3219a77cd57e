import { type Person, tellsOf } from '@symmachia/domain';
import type { Transaction } from '../../platform/database/transaction';
import { forgetLogged } from './forget-logged';

/** Where parts of a lab's record name people. */
interface Naming {
  entity: 'lab_participants' | 'attachments';
  field: 'name' | 'credit';
}

/** Who took part: the role, the sector and the organisation stay, and with them the balance of sectors. */
export const participants: Naming = { entity: 'lab_participants', field: 'name' };
/** Who made a photo or a document. */
export const credits: Naming = { entity: 'attachments', field: 'credit' };

interface Named {
  id: string;
  planId: string;
  told: string;
}

/** Takes the person's name from the records of labs, past the log. Answers from how many places. */
export async function eraseFromLabs(tx: Transaction, person: Person, { entity, field }: Naming): Promise<number> {
  await forgetLogged(tx, person, field);
  const all = await tx.query<Named>(
    `SELECT r.id, l.plan_id AS "planId", r.${field} AS told FROM ${entity} r JOIN labs l ON l.id = r.lab_id
     WHERE r.${field} IS NOT NULL ORDER BY r.id`,
  );
  const theirs = all.filter(({ told }) => tellsOf(told, person));
  for (const { id, planId } of theirs) {
    await tx.execute(`UPDATE ${entity} SET ${field} = NULL, version = version + 1, updated_at = :now WHERE id = :id`, {
      id,
      now: tx.now,
    });
    await tx.execute('UPDATE plans SET changes = changes + 1 WHERE id = :planId', { planId });
    tx.note({ entity, entityId: id, action: 'erase', planId });
  }
  return theirs.length;
}
