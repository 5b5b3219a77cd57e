import { type Person, tellsOf } from '@symmachia/domain';
import type { Transaction } from '../../platform/database/transaction';
import { forgetLogged, type Told } from './forget-logged';

/** A field of its own for a person. `calledBy` is what the one who erases knows its row (alias r) by. */
interface Place {
  entity: 'commitments' | 'lab_participants' | 'attachments';
  field: 'contact' | 'name' | 'credit';
  from: string;
  planId: string;
  calledBy: string;
}

const ofLab = { planId: 'l.plan_id', calledBy: 'r.id' };

export const contacts: Place = {
  ...{ entity: 'commitments', field: 'contact', from: 'commitments r' },
  ...{ planId: 'r.plan_id', calledBy: 'r.reference' },
};
/** Who took part: the role, the sector and the organisation stay, and with them the balance of sectors. */
export const participants: Place = {
  ...{ entity: 'lab_participants', field: 'name', from: 'lab_participants r JOIN labs l ON l.id = r.lab_id' },
  ...ofLab,
};
/** Who made a photo or a document. */
export const credits: Place = {
  ...{ entity: 'attachments', field: 'credit', from: 'attachments r JOIN labs l ON l.id = r.lab_id' },
  ...ofLab,
};

/** Where somebody was named: in rows that no longer do, and in the log of so many rows. */
export interface Emptied {
  rows: string[];
  logs: number;
}

interface Named extends Told {
  calledBy: string;
  told: string;
}

/** Takes the person's name from such a field of every row, and what the log holds beside the chain of such rows. */
export async function eraseNamed(tx: Transaction, person: Person, place: Place): Promise<Emptied> {
  const { entity, field, from, planId, calledBy } = place;
  const logged = await forgetLogged(tx, person, entity);
  const all = await tx.query<Named>(
    `SELECT r.id, ${planId} AS "planId", ${calledBy} AS "calledBy", r.${field} AS told FROM ${from}
     WHERE r.${field} IS NOT NULL ORDER BY "calledBy", r.id`,
  );
  const theirs = all.filter(({ told }) => tellsOf(told, person));
  for (const row of theirs) {
    await tx.execute(`UPDATE ${entity} SET ${field} = NULL, version = version + 1, updated_at = :now WHERE id = :id`, {
      id: row.id,
      now: tx.now,
    });
    await tx.execute('UPDATE plans SET changes = changes + 1 WHERE id = :plan', { plan: row.planId });
  }
  for (const [id, plan] of new Map([...theirs, ...logged].map((row) => [row.id, row.planId])))
    tx.note({ entity, entityId: id, action: 'erase', planId: plan });
  return { rows: theirs.map((row) => row.calledBy), logs: logged.length };
}
