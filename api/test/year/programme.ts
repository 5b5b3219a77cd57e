import type { Action, Commitment, CreateAction, CreateCommitment, Pillar } from '@symmachia/contracts';
import type { Random } from '../../src/administration/demonstration/random';
import type { Alliance } from './alliance';
import { date } from './calendar';

/** What the alliance agreed to do. */
export interface Programme {
  pillars: string[];
  actions: string[];
  commitments: string[];
}

const roles = ['partner', 'partner', 'supporter', 'funder'] as const;
const groups = ['citizens', 'businesses', 'education', 'women_girls', 'public_servants'] as const;

export async function programme({ plan, unit, organisations }: Alliance, random: Random): Promise<Programme> {
  const pillars = await hierarchy(plan, unit);
  const actions: string[] = [];
  for (let at = 0; at < 46; at += 1) {
    const action = await unit.post<Action>(`/plans/${plan}/actions`, actionOf(at, { pillars, organisations }, random));
    actions.push(action.id);
  }
  const commitments: string[] = [];
  for (let at = 0; at < 150; at += 1) {
    const action = actions[at % 40] ?? '';
    const commitment = commitmentOf(at, action, organisations, random);
    commitments.push((await unit.post<Commitment>(`/plans/${plan}/commitments`, commitment)).id);
    if (at % 4 === 0) await milestone(unit, action, random, commitments[at]);
  }
  for (const action of actions.slice(30)) {
    await milestone(unit, action, random);
    if (random.chance(0.6)) await milestone(unit, action, random);
  }
  return { pillars, actions, commitments };
}

/** Three pillars, sub-pillars of the first two, and one that runs across all. */
async function hierarchy(plan: string, unit: Alliance['unit']): Promise<string[]> {
  const pillars: string[] = [];
  const parents = [null, null, null, 0, 0, 1, 1, null];
  for (const [at, parent] of parents.entries()) {
    const place = parent === null ? { isHorizontal: at === 7 } : { parent: pillars[parent] };
    const name = { el: `Πυλώνας ${at}`, en: `Pillar ${at}` };
    pillars.push((await unit.post<Pillar>(`/plans/${plan}/pillars`, { name, ...place })).id);
  }
  return pillars;
}

type Places = Pick<Programme, 'pillars'> & Pick<Alliance, 'organisations'>;

function actionOf(at: number, { pillars, organisations }: Places, random: Random): CreateAction {
  const isProposed = at === 38 || at === 39;
  const ends = random.chance(0.3);
  return {
    title: { el: `Δράση ${at}`, en: `Action ${at}` },
    pillars: some(pillars, 1 + random.below(2), random),
    targetGroups: some(groups, random.below(3), random),
    leadOrganisation: oneOf(organisations, random),
    status: isProposed ? 'proposed' : random.chance(0.3) ? 'planned' : 'in_progress',
    weight: weight(random),
    isContinuous: random.chance(0.15),
    ...(random.chance(0.4) ? { startDate: date(random.below(5), 1 + random.below(28)) } : {}),
    ...(ends ? { endDate: date(6 + random.below(6), 1 + random.below(28)) } : {}),
  };
}

function commitmentOf(at: number, action: string, organisations: readonly string[], random: Random): CreateCommitment {
  return {
    action,
    title: { el: `Δέσμευση ${at}`, en: `Commitment ${at}` },
    weight: weight(random),
    parties: some(organisations, 1 + random.below(4), random).map((organisation, position) => ({
      organisation,
      role: position === 0 ? 'lead' : random.oneOf(roles),
      ...(random.chance(0.4) ? { share: random.below(21) / 20 } : {}),
    })),
    ...(random.chance(0.3) ? { startDate: date(random.below(6), 1 + random.below(28)) } : {}),
    ...(random.chance(0.3) ? { endDate: date(6 + random.below(6), 1 + random.below(28)) } : {}),
  };
}

async function milestone(unit: Alliance['unit'], action: string, random: Random, commitment?: string): Promise<void> {
  await unit.post(`/actions/${action}/milestones`, {
    title: { en: 'A milestone' },
    dueDate: date(random.below(12), 1 + random.below(28)),
    weight: weight(random),
    ...(commitment ? { commitment } : {}),
  });
}

/** In thousandths, from half to five. */
const weight = (random: Random): number => (500 + random.below(4501)) / 1000;

export const oneOf = (ids: readonly string[], random: Random): string => ids[random.below(ids.length)] ?? '';

/** So many different ones of them. */
function some<T>(all: readonly T[], count: number, random: Random): T[] {
  const left = [...all];
  return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)).flat();
}
