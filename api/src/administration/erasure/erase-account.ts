import { erasedAs, type Person } from '@symmachia/domain';
import { MembershipEntity } from '../../access/membership.entity';
import type { UserEntity } from '../../access/user.entity';
import type { Transaction } from '../../platform/database/transaction';

const ownRows = ['sessions', 'known_devices'];

/**
 * Takes away everything by which somebody signs in and is called. The row stays, without a name, for what they did to
 * point at. It is written past the log, which would keep what it was before.
 */
export async function eraseAccount(tx: Transaction, user: UserEntity): Promise<void> {
  const { id } = user;
  for (const table of ownRows) await tx.execute(`DELETE FROM ${table} WHERE user_id = :id`, { id });
  await tx.remove(MembershipEntity, await tx.findAll(MembershipEntity, { userId: id }));
  await forgetAnswers(tx, user);
  await tx.execute(
    `UPDATE users SET name = :noName, email = :nowhere, password_hash = NULL, is_admin = 0, is_disabled = 1,
     version = version + 1, updated_at = :now WHERE id = :id`,
    { id, noName: erasedAs(id).name, nowhere: erasedAs(id).email, now: tx.now },
  );
  await tx.execute('DELETE FROM audit_personal_details WHERE person_id = :id', { id });
  // Lists that name who decided are known by these counters: without this, a browser would go on showing the name.
  await tx.execute('UPDATE plans SET changes = changes + 1', {});
  tx.note({ entity: 'users', entityId: id, action: 'erase' });
}

/** Answers are kept for a day, for requests that arrive again: those to them, and those that name them. */
export const forgetAnswers = (tx: Transaction, { name, email, id = '' }: Person & { id?: string }): Promise<number> =>
  tx.execute(
    `DELETE FROM idempotency_keys WHERE actor_id = :id OR (:email <> '' AND REPLACE(body, :email, '') <> body)
     OR (:name <> '' AND REPLACE(body, :name, '') <> body)`,
    { id, name, email },
  );
