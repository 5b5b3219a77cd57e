import { made } from './asking';
import type { Maker, Makers } from './makers';
import type { World } from './world';

/** Labs of both plans, one of them listed in both, with themes and participants. */
export function labMakersOf(world: World): Record<'lab' | 'theme' | 'participant', Makers> {
  const { admin, otherPlan } = world;
  const plan = world.test.plan.id;
  const lab =
    (of: string, more: object = {}): Maker =>
    () =>
      made(admin, `/plans/${of}/labs`, { kind: 'workshop', title: { en: `Lab ${world.next()}` }, ...more });
  /** A part of a lab in every case that it can be in. */
  const parts = (noun: 'themes' | 'participants', body: object): Makers => {
    const part =
      (on: string): Maker =>
      async () =>
        made(admin, `/labs/${await world.id('lab', on)}/${noun}`, body);
    return {
      "the plan's": part("the plan's"),
      "the plan's, withdrawn": async () => {
        const id = await part("the plan's")();
        const { status } = await admin.patch(`/${noun}/${id}`, 1, { isWithdrawn: true });
        if (status !== 200) throw new Error(`PATCH /${noun}: ${status}`);
        return id;
      },
      "the plan's, related to the other": part("the plan's, related to the other"),
      "other plan's": part("other plan's"),
    };
  };
  return {
    lab: {
      "the plan's": lab(plan),
      "the plan's, related to the other": lab(plan, { relatedPlans: [otherPlan] }),
      "other plan's": lab(otherPlan),
    },
    theme: parts('themes', { title: { en: 'Theme' } }),
    participant: parts('participants', { role: 'participant', sector: 'public' }),
  };
}
