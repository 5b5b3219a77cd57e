import { type Person, tellsOf } from '@symmachia/domain';
import type { Transaction } from '../../platform/database/transaction';

interface Detail {
  sequence: number;
  before: string | null;
  after: string | null;
}

/** Takes away what the log holds beside the chain of a field that told of the person. */
export async function forgetLogged(tx: Transaction, person: Person, field: string): Promise<void> {
  const details = await tx.query<Detail>(
    'SELECT sequence, before_value AS "before", after_value AS "after" FROM audit_personal_details WHERE field = :field',
    { field },
  );
  const theirs = details.filter(({ before, after }) => [before, after].some((told) => told && tellsOf(told, person)));
  for (const { sequence } of theirs)
    await tx.execute('DELETE FROM audit_personal_details WHERE field = :field AND sequence = :sequence', {
      field,
      sequence,
    });
}
