import type { CreateMilestone } from '@symmachia/contracts';
import { type MilestoneStatus, presentText, unitWeight } from '@symmachia/domain';
import type { Transaction } from '../platform/database/transaction';
import { Problem } from '../platform/problem/problem';
import { MilestoneEntity } from './milestone.entity';

/**
 * A milestone as it is first planned, of an action or of one of its commitments. Asks the database nothing. `today` is
 * the plan's.
 */
export function newMilestone(
  tx: Transaction,
  actionId: string,
  input: CreateMilestone,
  today: string,
  extra: Partial<MilestoneEntity> = {},
): MilestoneEntity {
  const status = input.status ?? (input.achievedOn ? 'achieved' : 'pending');
  return tx.fresh(MilestoneEntity, {
    actionId,
    commitmentId: input.commitment ?? null,
    title: presentText(input.title),
    dueDate: input.dueDate,
    originalDueDate: input.dueDate,
    achievedOn: achievedOn(status, input.achievedOn, today),
    status,
    weight: input.weight === undefined ? unitWeight : Math.round(input.weight * unitWeight),
    ownerOrganisationId: null,
    ...extra,
  });
}

/** An achieved milestone has a day, today when none is said; no other has one. */
export function achievedOn(status: MilestoneStatus, said: string | null | undefined, today: string): string | null {
  if (status === 'achieved') return said ?? today;
  if (said) throw new Problem('conflict', [{ pointer: '/achievedOn', code: 'conflict' }]);
  return null;
}
