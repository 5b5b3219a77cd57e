import type { ChangeIdea } from '@symmachia/contracts';
import { LabEntity, LabPlanEntity } from '../labs/lab.entity';
import { ThemeEntity } from '../labs/theme.entity';
import type { Transaction } from '../platform/database/transaction';
import { fieldProblem } from '../platform/problem/problem';
import type { IdeaEntity } from './idea.entity';

/** Where an idea came up. */
export type PlaceOfIdea = Pick<IdeaEntity, 'labId' | 'themeId'>;

/** A theme belongs to its lab, and only what the plan lists is there. `present` is where the idea is so far. */
export async function revisedPlace(
  tx: Transaction,
  planId: string,
  present: PlaceOfIdea,
  { lab, theme }: Pick<ChangeIdea, 'lab' | 'theme'>,
): Promise<PlaceOfIdea> {
  if (theme && theme !== present.themeId) {
    const found = await tx.find(ThemeEntity, { id: theme });
    const isThere = found && !found.isWithdrawn && (await lists(tx, planId, found.labId));
    if (!isThere || (lab !== undefined && lab !== found.labId)) throw fieldProblem('/theme', 'unknown-reference');
    return { labId: found.labId, themeId: theme };
  }
  const labId = lab === undefined ? present.labId : lab;
  if (labId === present.labId) return { labId, themeId: theme === null ? null : present.themeId };
  if (labId && !(await lists(tx, planId, labId))) throw fieldProblem('/lab', 'unknown-reference');
  if (theme) throw fieldProblem('/theme', 'unknown-reference');
  return { labId, themeId: null };
}

/** Whether the plan lists the lab: its own, and those related to it. */
async function lists(tx: Transaction, planId: string, labId: string): Promise<boolean> {
  const own = await tx.find(LabEntity, { id: labId, planId });
  return own !== null || (await tx.find(LabPlanEntity, { labId, planId })) !== null;
}
