import type { LabStatus } from '../vocabularies';
import { transition, type Transitions } from './transition';

/** Planned, open to whoever wants to come, held, closed; one step back for what was said too early. */
const transitions: Transitions<LabStatus> = {
  planned: ['open', 'held'],
  open: ['planned', 'held'],
  held: ['closed'],
  closed: ['held'],
};

export const nextLabStatus = (from: LabStatus, to: LabStatus) =>
  transition(transitions, from, to, 'lab-transition-refused');

/** Whether it has taken place, and so may have results. */
export const wasHeld = (status: LabStatus): boolean => status === 'held' || status === 'closed';
