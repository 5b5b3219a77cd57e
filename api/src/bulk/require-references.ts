import type { ActionsChange } from '@symmachia/contracts';
import { requireLead, resolveLinks } from '../actions/action-references';
import { requireMergeTarget } from '../actions/change-action';
import type { Transaction } from '../platform/database/transaction';
import { Problem } from '../platform/problem/problem';

/** Refuses, each at its place in the change, what it names and the plan does not have. */
export async function requireReferences(tx: Transaction, planId: string, change: ActionsChange): Promise<void> {
  for (const list of ['pillars', 'targetGroups'] as const)
    for (const how of ['set', 'add', 'remove'] as const)
      await within(`/change/${list}/${how}`, () => resolveLinks(tx, planId, { [list]: change[list]?.[how] ?? [] }));
  await within('/change/leadOrganisation', () => requireLead(tx, change.leadOrganisation));
  const { mergedInto } = change;
  if (mergedInto) await within('/change/mergedInto', () => requireMergeTarget(tx, planId, mergedInto));
}

/** What is refused in one edit at `/pillars/1` is refused in many at `/change/pillars/add/1`. */
async function within(place: string, ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask();
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    const errors = problem.errors.map(({ pointer, code }) => ({ pointer: pointer.replace(/^\/\w+/, place), code }));
    throw new Problem(problem.code, errors);
  }
}
