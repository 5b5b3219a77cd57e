import { afterHandover, type HandoverKind } from '@symmachia/domain';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { accepted } from '../platform/problem/refusal';
import { HandoverEntity, HandoverRowEntity } from './handover.entity';
import { moveLiveWork } from './live-work';
import { OrganisationEntity } from './organisation.entity';
import { holdOrganisations } from './require-organisations';

export interface HandingOver {
  kind: HandoverKind;
  toId: string;
  /** Where the request names the other organisation. */
  pointer: string;
  on: string;
  reason: string;
}

/**
 * One organisation takes over what another still has to deliver: actions under way that it leads, commitments not yet
 * fulfilled or given up, their open milestones, plans it owns and the roles of its people. From the day on these are the
 * other's in today's figures; what has ended stays where it was delivered, and what locked periods say is not touched.
 * A period that ended before the day and is locked later is still the old one's (see delivery/attribution).
 */
export async function handOver(
  tx: Transaction,
  id: string,
  { kind, toId, pointer, on, reason }: HandingOver,
  version: number | null,
): Promise<void> {
  await holdOrganisations(tx, [id, toId]);
  const from = await requireOrganisation(tx, id);
  requireVersion(from, version);
  const to = await tx.find(OrganisationEntity, { id: toId });
  if (!to) throw fieldProblem(pointer, 'unknown-reference');
  const status = accepted(afterHandover(from, to, kind), pointer);
  const follows = kind === 'merger' ? { mergedIntoId: toId } : { successorId: toId };
  await tx.update(OrganisationEntity, from, { status, statusOn: on, statusReason: reason, ...follows });
  const handover = tx.fresh(HandoverEntity, { kind, fromId: id, toId, takenOn: on, reason, undoneAt: null });
  await tx.insert(HandoverEntity, handover);
  const moved = await moveLiveWork(tx, id, toId);
  await tx.insertRows(
    HandoverRowEntity,
    moved.map((row) => ({ handoverId: handover.id, ...row })),
  );
}

export async function requireOrganisation(tx: Transaction, id: string): Promise<OrganisationEntity> {
  const organisation = await tx.find(OrganisationEntity, { id });
  if (!organisation) throw new Problem('not-found');
  return organisation;
}
