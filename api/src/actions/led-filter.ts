import { allOf, anyOf, type Condition } from '../platform/database/condition';
import { choicesOf, idsOf } from '../platform/http/filters';

/** The filters that lead from a lab to what it led to. */
interface LedQuery {
  lab?: string | undefined;
  relation?: string | undefined;
}

type Relation = 'became' | 'enriched';

const linked = `FROM idea_actions il JOIN ideas i ON i.id = il.idea_id
  WHERE il.action_id = a.id AND il.is_withdrawn = 0 AND i.is_withdrawn = 0`;

/** The lab, if any, whose idea was the first that became the action. */
const origin = `COALESCE(
  (SELECT i.lab_id ${linked} AND il.relation = 'became' ORDER BY il.linked_on, il.id LIMIT 1), '')`;

const ways: Record<Relation, string> = { became: `i.lab_id = ${origin}`, enriched: `i.lab_id <> ${origin}` };

/** Actions (alias a) that ideas of one of these labs, or of any lab, led to: new ones or enriched ones, see `ledTo`. */
export function ledFilter({ lab, relation }: LedQuery): Condition | undefined {
  const labs = idsOf('lab', lab);
  const relations = choicesOf('relation', relation, ['became', 'enriched']);
  if (labs.length === 0 && relations.length === 0) return undefined;
  const ofLabs = labs.length ? [{ sql: 'i.lab_id IN (:labs)', values: { labs } }] : [];
  const inWays = relations.length ? [anyOf(relations.map((each) => ways[each]))] : [];
  const { sql, values } = allOf([...ofLabs, ...inWays]);
  return { sql: `EXISTS (SELECT 1 ${linked} AND i.lab_id IS NOT NULL AND ${sql})`, values };
}
