import { accept, refuse, type Result } from '../result';
import { transition, type Transitions } from '../lifecycle/transition';
import type { OrganisationStatus } from '../vocabularies';

/** Who is merged or has left comes back by being reinstated, never by an edit. */
const transitions: Transitions<OrganisationStatus> = {
  active: ['suspended', 'left', 'merged'],
  suspended: ['active', 'left', 'merged'],
  left: ['active'],
  merged: ['active'],
};

export const nextOrganisationStatus = (from: OrganisationStatus, to: OrganisationStatus) =>
  transition(transitions, from, to, 'organisation-transition-refused');

/** How the live work of one organisation came to another: it became part of it, or ended and was followed by it. */
export const handoverKinds = ['merger', 'succession'] as const;
export type HandoverKind = (typeof handoverKinds)[number];

interface Standing {
  id: string;
  status: OrganisationStatus;
}

type HandoverCode = 'organisation-transition-refused' | 'handover-to-itself' | 'handover-target-ended';

/**
 * The status of an organisation once another takes over its live work. Only one that still stands takes over, so that
 * following who took over from whom never leads back.
 */
export function afterHandover(
  from: Standing,
  to: Standing,
  kind: HandoverKind,
): Result<OrganisationStatus, HandoverCode> {
  if (from.id === to.id) return refuse('handover-to-itself');
  const next = nextOrganisationStatus(from.status, kind === 'merger' ? 'merged' : 'left');
  if (!next.ok) return next;
  return to.status === 'active' || to.status === 'suspended' ? accept(next.value) : refuse('handover-target-ended');
}
