import type { CreateCommitment, PartyInput } from '@symmachia/contracts';
import { presentText, unitWeight } from '@symmachia/domain';
import { requireDateOrder } from '../actions/date-order';
import { searchable } from '../actions/searchable';
import type { PlanContext } from '../platform/access/access';
import type { Transaction } from '../platform/database/transaction';
import { CommitmentEntity, CommitmentPartyEntity } from './commitment.entity';
import { partiesInLog, partyRows, requireOneLead } from './commitment-parties';

/** What a commitment is made from when its action and organisations are known to be there. */
export interface ResolvedCommitment extends CreateCommitment {
  reference: string;
  parties: PartyInput[];
}

export interface NewCommitment {
  commitment: CommitmentEntity;
  parties: CommitmentPartyEntity[];
}

/** A commitment as it enters the plan. Asks the database nothing; refuses what no commitment may be. */
export function newCommitment(
  tx: Transaction,
  plan: Pick<PlanContext, 'id' | 'languages'>,
  input: ResolvedCommitment,
  extra: Partial<CommitmentEntity> = {},
): NewCommitment {
  requireDateOrder(input);
  requireOneLead(input.parties);
  const title = presentText(input.title);
  const commitment = tx.fresh(CommitmentEntity, {
    planId: plan.id,
    actionId: input.action,
    reference: input.reference,
    title,
    description: presentText(input.description ?? {}),
    isPledge: input.isPledge ?? false,
    startDate: input.startDate ?? null,
    endDate: input.endDate ?? null,
    reviewStatus: input.reviewStatus ?? 'approved',
    submittedById: null,
    reviewComment: null,
    deliveryStatus: input.deliveryStatus ?? 'not_started',
    weight: input.weight === undefined ? unitWeight : Math.round(input.weight * unitWeight),
    contact: input.contact ?? null,
    externalId: null,
    outdated: [],
    ...searchable(title, input.reference, plan.languages),
    ...extra,
  });
  return { commitment, parties: partyRows(commitment.id, input.parties) };
}

/** Writes new commitments with their parties, one or thousands of them. */
export async function insertCommitments(tx: Transaction, commitments: readonly NewCommitment[]): Promise<void> {
  const parties = new Map(commitments.map(({ commitment, parties: own }) => [commitment.id, own]));
  await tx.insert(
    CommitmentEntity,
    commitments.map(({ commitment }) => commitment),
    ({ id }) => partiesInLog(parties.get(id) ?? []),
  );
  await tx.insertRows(CommitmentPartyEntity, [...parties.values()].flat());
}
