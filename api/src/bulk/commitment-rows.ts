import type { ChangeCommitment, CommitmentsChange } from '@symmachia/contracts';
import { ActionEntity } from '../actions/action.entity';
import { changeCommitment } from '../commitments/change-commitment';
import { CommitmentEntity } from '../commitments/commitment.entity';
import { maySeeCommitment } from '../commitments/visible-commitments';
import type { Transaction } from '../platform/database/transaction';
import { patchOfCommitment } from './patch-of-commitment';
import type { KindOfRows, RowInHand } from './rows-in-hand';

type CommitmentInHand = RowInHand & CommitmentEntity;

export const commitmentRows: KindOfRows<CommitmentInHand, CommitmentsChange> = {
  entity: 'commitments',
  scope: 'commitment:settle',

  async find(tx, { plan, me }, ids) {
    const found = [...(await tx.findByIds(CommitmentEntity, ids)).values()].filter(({ planId }) => planId === plan.id);
    const actions = await tx.findByIds(
      ActionEntity,
      found.map(({ actionId }) => actionId),
    );
    const partiesOf = await partyFinder(tx, ids);
    const seen = found.filter((commitment) => {
      const actionStatus = actions.get(commitment.actionId)?.status ?? 'proposed';
      const subject = { planId: plan.id, organisationIds: partiesOf(commitment.id) };
      return maySeeCommitment(me, { reviewStatus: commitment.reviewStatus, actionStatus }, subject);
    });
    return new Map(
      seen.map((commitment) => [commitment.id, Object.assign(commitment, { code: commitment.reference })]),
    );
  },

  patchOf: patchOfCommitment,

  write: (tx, editing, { id }, patch: ChangeCommitment, version) => changeCommitment(tx, editing, id, patch, version),
};

async function partyFinder(tx: Transaction, ids: readonly string[]): Promise<(commitment: string) => string[]> {
  const parties = await tx.query<{ id: string; organisation: string }>(
    'SELECT commitment_id AS id, organisation_id AS organisation FROM commitment_parties WHERE commitment_id IN (:ids)',
    { ids },
  );
  const ofEach = Map.groupBy(parties, ({ id }) => id);
  return (commitment) => (ofEach.get(commitment) ?? []).map(({ organisation }) => organisation);
}
