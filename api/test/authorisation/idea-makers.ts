import { made } from './asking';
import type { Maker, Makers } from './makers';
import type { World } from './world';

const decided = { reason: 'A reason' };

/** Ideas of both plans in every case that rights depend on, and what they led to. */
export function ideaMakersOf(world: World): Record<'idea' | 'ideaAction', Makers> {
  const { admin, agency, otherPlan } = world;
  const { company, foundation } = world.test.organisations;
  const plan = world.test.plan.id;
  const idea =
    (of: string, submittedBy: string | null = null): Maker =>
    () =>
      made(admin, `/plans/${of}/ideas`, { title: { en: `Idea ${world.next()}` }, submittedBy });
  const then =
    (maker: Maker, ...steps: (readonly [step: string, body: () => Promise<object> | object])[]): Maker =>
    async () => {
      const id = await maker();
      for (const [step, body] of steps) {
        const { status, body: answer } = await admin.post(`/ideas/${id}/${step}`, await body());
        if (status !== 200) throw new Error(`${step}: ${status} ${JSON.stringify(answer)}`);
      }
      return id;
    };
  const withdrawn =
    (maker: Maker, path: string): Maker =>
    async () => {
      const id = await maker();
      const { status } = await admin.patch(`${path}/${id}`, 1, { isWithdrawn: true });
      if (status !== 200) throw new Error(`PATCH ${path}: ${status}`);
      return id;
    };
  const shortlisted = (maker: Maker): Maker => then(maker, ['shortlist', () => ({})]);
  const adopted = (maker: Maker, action: string): Maker =>
    then(shortlisted(maker), [
      'adopt',
      async () => ({ ...decided, actions: [{ relation: 'enriched', action: await world.id('action', action) }] }),
    ]);
  /** A second link, which may be withdrawn. */
  const link =
    (of: string, action: string): Maker =>
    async () => {
      const id = await adopted(idea(of), of === plan ? 'cancelled' : "other plan's, cancelled")();
      const body = { relation: 'became', action: await world.id('action', action) };
      return made(admin, `/ideas/${id}/actions`, body);
    };
  return {
    idea: {
      "the plan's": idea(plan),
      "the company's": idea(plan, company),
      "the foundation's": idea(plan, foundation),
      "the company's, withdrawn": withdrawn(idea(plan, company), '/ideas'),
      "the foundation's, withdrawn": withdrawn(idea(plan, foundation), '/ideas'),
      "the company's, shortlisted": shortlisted(idea(plan, company)),
      "the company's, adopted": adopted(idea(plan, company), "the plan's"),
      "other plan's": idea(otherPlan, agency),
      "other plan's, withdrawn": withdrawn(idea(otherPlan, agency), '/ideas'),
      "other plan's, shortlisted": shortlisted(idea(otherPlan, agency)),
      "other plan's, adopted": adopted(idea(otherPlan, agency), "other plan's"),
    },
    ideaAction: {
      "the plan's": link(plan, "the plan's"),
      "the plan's, withdrawn": withdrawn(link(plan, "the plan's"), '/idea-actions'),
      "to the foundation's proposal": link(plan, "the foundation's proposal"),
      "other plan's": link(otherPlan, "other plan's"),
      "other plan's, to a proposal": link(otherPlan, "other plan's proposal"),
    },
  };
}
