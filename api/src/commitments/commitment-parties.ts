import type { PartyInput } from '@symmachia/contracts';
import { wholeShare } from '@symmachia/domain';
import { requireOrganisations } from '../organisations/require-organisations';
import type { Transaction } from '../platform/database/transaction';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { CommitmentPartyEntity } from './commitment.entity';

/** Refuses parties that no commitment has: an organisation twice, nobody who leads, or two who do. */
export function requireOneLead(parties: readonly PartyInput[]): void {
  if (!parties.some(({ role }) => role === 'lead')) throw fieldProblem('/parties', 'no-lead');
  const errors = parties.flatMap(({ organisation, role }, at) => {
    const earlier = parties.slice(0, at);
    if (earlier.some((party) => party.organisation === organisation))
      return [{ pointer: `/parties/${at}/organisation`, code: 'duplicate' }];
    if (role === 'lead' && earlier.some((party) => party.role === 'lead'))
      return [{ pointer: `/parties/${at}/role`, code: 'duplicate' }];
    return [];
  });
  if (errors.length) throw new Problem('invalid-request', errors);
}

/** Refuses parties that do not exist or were merged into another. */
export const requireParties = (tx: Transaction, parties: readonly PartyInput[]): Promise<void> =>
  requireOrganisations(
    tx,
    parties.map(({ organisation }, at) => ({ id: organisation, pointer: `/parties/${at}/organisation` })),
  );

/** The rows of a commitment's parties, in the order in which they are named. */
export const partyRows = (commitmentId: string, parties: readonly PartyInput[]): CommitmentPartyEntity[] =>
  parties.map(({ organisation, role, share, contribution, note }, position) => ({
    commitmentId,
    organisationId: organisation,
    position,
    role,
    share: share == null ? null : Math.round(share * wholeShare),
    contribution: contribution ?? null,
    note: note ?? null,
  }));

export async function replaceParties(
  tx: Transaction,
  commitmentId: string,
  parties: readonly CommitmentPartyEntity[],
): Promise<void> {
  await tx.execute('DELETE FROM commitment_parties WHERE commitment_id = :commitmentId', { commitmentId });
  await tx.insertRows(CommitmentPartyEntity, parties);
}

/** The parties as the audit log tells of them. */
export const partiesInLog = (parties: readonly CommitmentPartyEntity[]) => ({
  parties: parties.map(({ commitmentId: _, position: __, ...party }) => party),
});
