import { nextOrganisationStatus } from '@symmachia/domain';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { Problem } from '../platform/problem/problem';
import { accepted } from '../platform/problem/refusal';
import { requireOrganisation } from './hand-over';
import { HandoverEntity, HandoverRowEntity } from './handover.entity';
import { putBack } from './live-work';
import { OrganisationEntity } from './organisation.entity';
import { holdOrganisations } from './require-organisations';

/**
 * An organisation is active again. What another took over from it comes back as it was, unless any of it was changed
 * since: then nothing does, and the coordinator gives back by hand what should come back. Reports approved meanwhile stay
 * with their commitments; periods locked meanwhile keep saying whose they were.
 */
export async function reinstate(tx: Transaction, id: string, reason: string, version: number | null): Promise<void> {
  const known = await standingHandover(tx, id);
  await holdOrganisations(tx, known ? [id, known.toId] : [id]);
  const organisation = await requireOrganisation(tx, id);
  requireVersion(organisation, version);
  const status = accepted(nextOrganisationStatus(organisation.status, 'active'));
  await tx.update(OrganisationEntity, organisation, {
    status,
    statusOn: null,
    statusReason: reason,
    mergedIntoId: null,
    successorId: null,
  });
  if (known) await takeBack(tx, known);
}

async function standingHandover(tx: Transaction, fromId: string): Promise<HandoverEntity | null> {
  const [row] = await tx.query<{ id: string }>(
    'SELECT id FROM organisation_handovers WHERE from_id = :fromId AND undone_at IS NULL',
    { fromId },
  );
  return row ? tx.find(HandoverEntity, { id: row.id }) : null;
}

async function takeBack(tx: Transaction, handover: HandoverEntity): Promise<void> {
  const rows = await tx.findAll(HandoverRowEntity, { handoverId: handover.id });
  if (!(await putBack(tx, rows))) throw new Problem('handover-undo-refused');
  await tx.update(HandoverEntity, handover, { undoneAt: tx.now });
}
