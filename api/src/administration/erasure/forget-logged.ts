import { type Person, tellsOf } from '@symmachia/domain';
import type { Transaction } from '../../platform/database/transaction';

/** A row of which the log told something, and its plan. */
export interface Told {
  id: string;
  planId: string | null;
}

interface Detail extends Told {
  sequence: number;
  field: string;
  before: string | null;
  after: string | null;
}

/** Takes away what told of the person beside the chain, in the log of such rows. Answers of which ones, each once. */
export async function forgetLogged(tx: Transaction, person: Person, entity: string): Promise<Told[]> {
  const details = await tx.query<Detail>(
    `SELECT d.sequence, d.field, d.before_value AS "before", d.after_value AS "after", e.entity_id AS id,
       e.plan_id AS "planId"
     FROM audit_personal_details d JOIN audit_events e ON e.sequence = d.sequence
     WHERE e.entity = :entity`,
    { entity },
  );
  const theirs = details.filter(({ before, after }) =>
    [before, after].some((told) => told && tellsOf(said(told), person)),
  );
  for (const { sequence, field } of theirs)
    await tx.execute('DELETE FROM audit_personal_details WHERE field = :field AND sequence = :sequence', {
      field,
      sequence,
    });
  return [...new Map(theirs.map(({ id, planId }) => [id, { id, planId }])).values()];
}

/** The words of a value in JSON: a text, or one in each of some languages. */
function said(json: string): string {
  const value: string | Record<string, string> = JSON.parse(json);
  return typeof value === 'string' ? value : Object.values(value).join('\n');
}
