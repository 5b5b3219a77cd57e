import type { ActionFacts, PartyFacts } from '@symmachia/domain';
import type { Condition } from '../platform/database/condition';
import type { Query } from './facts.repository';

interface TakenOver {
  rowId: string;
  before: string;
}

type PartyBefore = Omit<PartyFacts, 'sector'>;

/**
 * The facts with everything that organisations took over from each other after the day put back to whom it was with on
 * it: a period that is locked after a merger still tells whose figures they were.
 */
export async function attributedOn(query: Query, facts: readonly ActionFacts[], day: string): Promise<ActionFacts[]> {
  const commitments = facts.flatMap((action) => action.commitments.map(({ id }) => id));
  const actions = facts.map(({ id }) => id);
  const leads = await takenOverAfter(query, 'actions', day, among(actions));
  const parties = await takenOverAfter(query, 'commitments', day, among(commitments));
  if (leads.size + parties.size === 0) return [...facts];
  const sectorOf = await sectors(query);
  return facts.map((action) => {
    const lead = leads.get(action.id) as Pick<ActionFacts, 'leadOrganisationId'> | undefined;
    return {
      ...action,
      ...(lead ? { ...lead, leadSector: sectorOf(lead.leadOrganisationId) } : {}),
      commitments: action.commitments.map((commitment) => {
        const before = parties.get(commitment.id) as { parties: PartyBefore[] } | undefined;
        return before ? { ...commitment, parties: before.parties.map(withSector(sectorOf)) } : commitment;
      }),
    };
  });
}

const among = (ids: readonly string[]): Condition => ({ sql: 'r.row_id IN (:ids)', values: { ids } });

/** The rows (alias r) that were taken over after the day, by id, with what of each was otherwise on it. */
export async function takenOverAfter(
  query: Query,
  entity: 'actions' | 'commitments',
  day: string,
  { sql, values }: Condition,
): Promise<Map<string, unknown>> {
  const rows = await query<TakenOver>(
    `SELECT r.row_id AS "rowId", r.before FROM organisation_handover_rows r
     JOIN organisation_handovers h ON h.id = r.handover_id
     WHERE ${sql} AND r.entity = :entity AND h.taken_on > :day AND h.undone_at IS NULL
     ORDER BY h.taken_on DESC, h.id DESC`,
    { ...values, entity, day },
  );
  // Of several takings of one row, the first after the day says whose it was on it: it comes last and wins.
  return new Map(rows.map(({ rowId, before }) => [rowId, JSON.parse(before)]));
}

const withSector =
  (sectorOf: (id: string) => PartyFacts['sector']) =>
  ({ organisationId, role, share }: PartyBefore): PartyFacts => ({
    organisationId,
    role,
    share,
    sector: sectorOf(organisationId),
  });

async function sectors(query: Query): Promise<(id: string) => PartyFacts['sector']> {
  const rows = await query<{ id: string; sector: PartyFacts['sector'] }>('SELECT id, sector FROM organisations', {});
  const known = new Map(rows.map(({ id, sector }) => [id, sector]));
  return (id) => known.get(id) ?? 'public';
}
