import type { ArchivedRow } from '@symmachia/contracts';
import { type ActionStatus, type DeliveryStatus, restoredAction, restoredDelivery } from '@symmachia/domain';
import type { Person } from '../audit/names.service';
import type { EndedAction, EndedCommitment } from './archive.repository';
import type { EndingEvent } from './ending';

/** What the log says of the end of a row; nothing of one that came ended. */
export interface Ended {
  event: EndingEvent | undefined;
  actor: Person | null;
}

export const toArchivedAction = (row: EndedAction, ended: Ended): ArchivedRow => ({
  ...archived(row, ended),
  kind: 'actions',
  ending: row.status === 'merged' ? 'merged' : 'cancelled',
  mergedInto:
    row.mergedIntoId === null
      ? null
      : { id: row.mergedIntoId, code: row.mergedIntoCode ?? '', title: JSON.parse(row.mergedIntoTitle ?? '{}') },
  returnsTo: restoredAction(ended.event?.diff['status']?.[0] as ActionStatus | null | undefined),
});

export const toArchivedCommitment = (row: EndedCommitment, ended: Ended): ArchivedRow => ({
  ...archived(row, ended),
  kind: 'commitments',
  ending: row.reviewStatus === 'declined' ? 'declined' : 'withdrawn',
  mergedInto: null,
  returnsTo:
    row.reviewStatus === 'declined'
      ? 'submitted'
      : restoredDelivery(ended.event?.diff['deliveryStatus']?.[0] as DeliveryStatus | null | undefined),
});

const archived = (
  { id, version, code, title, updatedAt, reason }: EndedAction | EndedCommitment,
  { event, actor }: Ended,
) => ({
  id,
  version,
  code,
  title: JSON.parse(title),
  at: event?.at ?? updatedAt,
  actor,
  reason: reason ?? event?.reason ?? null,
});
