import { nameOn } from '@symmachia/domain';
import { takenOverAfter } from '../delivery/attribution';
import { derivedNames } from '../organisations/new-organisation';
import type { Transaction } from '../platform/database/transaction';
import { type FrozenActionEntity, FrozenCommitmentPartyEntity } from './frozen.entities';
import { type FreezableTable, frozenColumns } from './frozen-tables';

interface Period {
  periodId: string;
  planId: string;
  /** The day that the figures are of: organisations have the names and the work that they had on it. */
  day: string;
}

/** Which live rows (alias x) belong to a snapshot. What is proposed or a draft is in no figure, and in no list of then. */
const kept: Record<FreezableTable, string> = {
  actions: `actions x WHERE x.plan_id = :planId AND x.status <> 'proposed'`,
  action_pillars: 'frozen_actions f JOIN action_pillars x ON x.action_id = f.id WHERE f.period_id = :periodId',
  action_target_groups:
    'frozen_actions f JOIN action_target_groups x ON x.action_id = f.id WHERE f.period_id = :periodId',
  commitments: `frozen_actions f JOIN commitments x ON x.action_id = f.id
    WHERE f.period_id = :periodId AND x.review_status = 'approved'`,
  commitment_parties:
    'frozen_commitments f JOIN commitment_parties x ON x.commitment_id = f.id WHERE f.period_id = :periodId',
  pillars: 'pillars x WHERE x.plan_id = :planId',
  target_groups: 'target_groups x WHERE x.plan_id IS NULL OR x.plan_id = :planId',
  organisations: `organisations x WHERE x.id IN (
    SELECT lead_organisation_id FROM frozen_actions WHERE period_id = :periodId
    UNION SELECT organisation_id FROM frozen_commitment_parties WHERE period_id = :periodId
    UNION SELECT organisation_id FROM delivery_rows WHERE period_key = :periodId)`,
};

/** Keeps what lists and labels show of a period that is being locked, beside its figures. */
export async function freezeLists(tx: Transaction, period: Period): Promise<void> {
  for (const name of Object.keys(kept).filter((each): each is FreezableTable => each !== 'organisations'))
    await copy(tx, name, period);
  await giveBack(tx, period);
  await copy(tx, 'organisations', period);
  await nameAsThen(tx, period);
}

async function copy(tx: Transaction, name: FreezableTable, { periodId, planId }: Period): Promise<void> {
  const columns = frozenColumns[name];
  await tx.execute(
    `INSERT INTO frozen_${name} (period_id, ${columns.join(', ')})
     SELECT :periodId, ${columns.map((column) => `x.${column}`).join(', ')} FROM ${kept[name]}`,
    { periodId, planId },
  );
}

/** What organisations took over from each other after the day is with whom it was, as in the figures. */
async function giveBack(tx: Transaction, { periodId, planId, day }: Period): Promise<void> {
  const taken = (entity: 'actions' | 'commitments') =>
    takenOverAfter((sql, values) => tx.query(sql, values), entity, day, {
      sql: 'r.plan_id = :planId',
      values: { planId },
    });
  for (const [id, before] of await taken('actions')) {
    const { leadOrganisationId } = before as Pick<FrozenActionEntity, 'leadOrganisationId'>;
    await tx.execute(
      'UPDATE frozen_actions SET lead_organisation_id = :leadOrganisationId WHERE period_id = :periodId AND id = :id',
      { leadOrganisationId, periodId, id },
    );
  }
  for (const [commitmentId, before] of await taken('commitments')) {
    const values = { periodId, commitmentId };
    const kept = await tx.execute(
      'DELETE FROM frozen_commitment_parties WHERE period_id = :periodId AND commitment_id = :commitmentId',
      values,
    );
    if (kept === 0) continue;
    const { parties } = before as { parties: FrozenCommitmentPartyEntity[] };
    await tx.insertRows(
      FrozenCommitmentPartyEntity,
      parties.map((party) => ({ ...party, ...values })),
    );
  }
}

async function nameAsThen(tx: Transaction, { periodId, day }: Period): Promise<void> {
  const renamed = await tx.query<{ id: string; name: string; shortName: string | null; formerNames: string }>(
    `SELECT o.id, o.name, o.short_name AS "shortName", o.former_names AS "formerNames" FROM organisations o
     JOIN frozen_organisations f ON f.id = o.id WHERE f.period_id = :periodId AND o.former_names <> '[]'`,
    { periodId },
  );
  for (const { id, name, shortName, formerNames } of renamed) {
    const then = nameOn({ name: JSON.parse(name), shortName, formerNames: JSON.parse(formerNames) }, day);
    const { sortName } = derivedNames({ ...then, aliases: [], formerNames: [] });
    await tx.execute(
      `UPDATE frozen_organisations SET name = :name, short_name = :shortName, sort_name = :sortName
       WHERE period_id = :periodId AND id = :id`,
      { name: JSON.stringify(then.name), shortName: then.shortName, sortName, periodId, id },
    );
  }
}
