import type { ChangeLab, CreateLab } from '@symmachia/contracts';
import type { Language } from '@symmachia/domain';
import { requireOrganisations } from '../organisations/require-organisations';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { holdPlan } from '../plans/hold-plan';
import { LabEntity, LabPlanEntity } from './lab.entity';
import { blankLab, grantOf, revisedLab } from './revised-lab';

/** The plan that a lab belongs to. `today` is the plan's. */
export interface PlanOfLabs {
  id: string;
  languages: readonly Language[];
  today: string;
}

export async function insertLab(tx: Transaction, plan: PlanOfLabs, input: CreateLab): Promise<LabEntity> {
  await requireReferences(tx, plan.id, null, input);
  const blank = { ...blankLab, kind: input.kind, planId: plan.id };
  const lab = tx.fresh(LabEntity, { ...blank, ...revisedLab(blank, input, plan, null) });
  const relatedPlans = others(plan.id, input.relatedPlans ?? []);
  await tx.insert(LabEntity, lab, inLog(lab, relatedPlans));
  await tx.insertRows(
    LabPlanEntity,
    relatedPlans.map((planId) => ({ labId: lab.id, planId })),
  );
  return lab;
}

/** Applies a merge patch to a lab and to the plans that list it. */
export async function changeLab(
  tx: Transaction,
  plan: PlanOfLabs,
  id: string,
  input: ChangeLab,
  version: number | null,
): Promise<void> {
  const lab = await tx.find(LabEntity, { id });
  if (!lab) throw new Problem('not-found');
  requireVersion(lab, version);
  await requireReferences(tx, plan.id, lab, input);
  const before = (await tx.findAll(LabPlanEntity, { labId: id })).map(({ planId }) => planId).sort();
  const after = input.relatedPlans ? others(plan.id, input.relatedPlans) : before;
  const fields = revisedLab(lab, input, plan);
  await tx.update(LabEntity, lab, fields, {
    before: inLog(lab, before),
    after: inLog({ ...lab, ...fields }, after),
  });
  if (!input.relatedPlans) return;
  await tx.execute('DELETE FROM lab_plans WHERE lab_id = :id', { id });
  await tx.insertRows(
    LabPlanEntity,
    after.map((planId) => ({ labId: id, planId })),
  );
}

/** Each of them once, and not the lab's own. */
const others = (own: string, plans: readonly string[]): string[] =>
  [...new Set(plans)].filter((planId) => planId !== own).sort();

type Granted = Pick<LabEntity, 'grantAmount' | 'grantCurrency'>;

/** What the audit log tells of a lab besides its columns: its grant as one, and the plans that list it. */
const inLog = (lab: Granted, relatedPlans: readonly string[]) => ({ ...grantInLog(lab), relatedPlans });

export const grantInLog = (lab: Granted) => ({ grant: grantOf(lab), grantAmount: null, grantCurrency: null });

/** Refuses, where it is named, whatever is not there. `lab` is null for a new one. */
async function requireReferences(tx: Transaction, planId: string, lab: LabEntity | null, input: ChangeLab) {
  const { reference, followUpOf } = input;
  if (reference && reference !== lab?.reference) await requireFreeReference(tx, planId, reference);
  if (followUpOf && followUpOf !== lab?.followUpOfId) await requireFollowed(tx, planId, followUpOf, lab);
  const named = ['coordinatorOrganisation', 'funderOrganisation'] as const;
  await requireOrganisations(
    tx,
    named.flatMap((field) => {
      const id = input[field];
      return id && id !== lab?.[`${field}Id`] ? [{ id, pointer: `/${field}` }] : [];
    }),
  );
}

async function requireFreeReference(tx: Transaction, planId: string, reference: string): Promise<void> {
  await holdPlan(tx, planId);
  if (await tx.find(LabEntity, { planId, reference }))
    throw new Problem('code-taken', [{ pointer: '/reference', code: 'duplicate' }]);
}

/** The lab followed must be one that the plan lists, and must not itself follow this one, over however many others. */
async function requireFollowed(tx: Transaction, planId: string, followed: string, lab: LabEntity | null) {
  await holdPlan(tx, planId);
  const listed = await tx.query(
    `SELECT l.id FROM labs l WHERE l.id = :followed AND (l.plan_id = :planId
       OR EXISTS (SELECT 1 FROM lab_plans lp WHERE lp.lab_id = l.id AND lp.plan_id = :planId))`,
    { followed, planId },
  );
  if (listed.length === 0) throw fieldProblem('/followUpOf', 'unknown-reference');
  for (let id: string | null = followed; lab && id; id = (await tx.find(LabEntity, { id }))?.followUpOfId ?? null)
    if (id === lab.id)
      throw new Problem('follow-up-of-itself', [{ pointer: '/followUpOf', code: 'follow-up-of-itself' }]);
}
