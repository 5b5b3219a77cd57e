import type { Handover } from '@symmachia/contracts';
import type { HandoverKind, Scope, Sector } from '@symmachia/domain';
import { refOf } from './organisation-ref';

export interface HandoverRow {
  id: string;
  kind: HandoverKind;
  on: string;
  reason: string;
  actions: unknown;
  commitments: unknown;
  milestones: unknown;
  ideas: unknown;
  supports: unknown;
  people: unknown;
  fromId: string;
  fromName: string;
  fromShortName: string | null;
  fromSector: Sector;
  toId: string;
  toName: string;
  toShortName: string | null;
  toSector: Sector;
}

/** Drafts are among what is counted: the counts are for those who keep the directory. */
export const toHandover = (row: HandoverRow, may: readonly Scope[]): Handover => ({
  id: row.id,
  kind: row.kind,
  on: row.on,
  reason: row.reason,
  from: refOf({ refId: row.fromId, refName: row.fromName, refShortName: row.fromShortName, refSector: row.fromSector }),
  to: refOf({ refId: row.toId, refName: row.toName, refShortName: row.toShortName, refSector: row.toSector }),
  counts: may.includes('organisation:update')
    ? {
        actions: Number(row.actions),
        commitments: Number(row.commitments),
        milestones: Number(row.milestones),
        ideas: Number(row.ideas),
        supports: Number(row.supports),
        people: Number(row.people),
      }
    : null,
});
