import { type I18nPatch, type Language, languages, presentText } from '@symmachia/domain';
import { readPlan } from '../reading/read-plan';
import type { ImportPlan } from './import-plan';
import { planImport } from './plan-import';
import type { KnownAction, KnownCommitment, PlanState } from './plan-state';

const [planId, organisation] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
export const planOrganisation = organisation ?? '';

/** A plan without anything in it. */
export const emptyPlan = (given: Partial<PlanState> = {}): PlanState => ({
  plan: { id: planId ?? '', organisationId: planOrganisation, languages: [...languages], endDate: '2026-12-31' },
  period: null,
  pillars: [],
  actions: [],
  commitments: [],
  milestones: [],
  organisations: [],
  targetGroups: [],
  ...given,
});

let made = 0;
export const newId = () => `01900000-0000-7000-9000-${String(++made).padStart(12, '0')}`;

/** Plans the import of these lines of CSV. */
export function planned(lines: readonly string[], state = emptyPlan(), language: Language = 'en'): ImportPlan {
  const read = readPlan(Buffer.from(lines.join('\n')));
  if ('problem' in read) throw new Error(read.problem.code);
  return planImport(read.rows, state, { plan: state.plan, language, statusReason: 'From a file', newId });
}

/** The plan as it is once the import was written. */
export function once(plan: ImportPlan, state = emptyPlan()): PlanState {
  return {
    ...state,
    pillars: [
      ...state.pillars,
      ...plan.pillars.map(({ id, input }) => ({
        id,
        parentId: input.parent ?? null,
        code: input.code,
        name: input.name,
      })),
    ],
    actions: [...state.actions, ...plan.actions.map(actionOf)],
    commitments: [...state.commitments, ...plan.commitments.map((each) => commitmentOf(each, plan))],
    milestones: [
      ...state.milestones,
      ...plan.milestones.map(({ id, actionId, input }) => ({
        id,
        actionId,
        commitmentId: input.commitment ?? null,
        title: input.title,
        dueDate: input.dueDate,
        status: input.status ?? ('pending' as const),
      })),
    ],
    organisations: [
      ...state.organisations,
      ...plan.organisations.map(({ id, input }) => ({
        id,
        name: input.name,
        shortName: null,
        aliases: [],
        sector: input.sector,
        mergedInto: null,
      })),
    ],
  };
}

const actionOf = ({ id, input, externalId }: ImportPlan['actions'][number]): KnownAction => ({
  id,
  code: input.code,
  title: input.title,
  description: presentOnly(input.description),
  status: input.status ?? 'planned',
  statusReason: input.statusReason ?? null,
  mergedInto: null,
  startDate: input.startDate ?? null,
  endDate: input.endDate ?? null,
  externalId: externalId ?? null,
  leadOrganisation: input.leadOrganisation,
  pillars: input.pillars,
  targetGroups: input.targetGroups,
});

function commitmentOf(
  { id, input, externalId }: ImportPlan['commitments'][number],
  { values }: ImportPlan,
): KnownCommitment {
  const value = values.find(({ commitmentId }) => commitmentId === id);
  return {
    id,
    actionId: input.action,
    reference: input.reference,
    title: input.title,
    description: presentOnly(input.description),
    deliveryStatus: input.deliveryStatus ?? 'not_started',
    startDate: input.startDate ?? null,
    endDate: input.endDate ?? null,
    externalId: externalId ?? null,
    leadOrganisation: input.parties[0]?.organisation ?? null,
    value: value ? { updateId: newId(), progress: value.progress } : null,
    isBeingReported: false,
  };
}

const presentOnly = (text: I18nPatch = {}) => presentText(text);
