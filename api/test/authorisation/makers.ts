import { Client } from '../client';
import { sendForm } from '../form';
import { done, made } from './asking';
import { ideaMakersOf } from './idea-makers';
import { labMakersOf } from './lab-makers';
import type { Kind, World } from './world';

/** Makes one more row of a case and answers its id. */
export type Maker = () => Promise<string>;
export type Makers = Readonly<Record<string, Maker>>;

/** How a row of every kind comes to be in every case that rights depend on, in the world's two plans. */
export function makersOf(world: World): Readonly<Record<Kind, Makers>> {
  const { company, foundation, ministry, stranger } = world.test.organisations;
  const { admin, agency, otherPlan } = world;
  const plan = world.test.plan.id;
  const action =
    (of: string, leadOrganisation: string, status = 'in_progress') =>
    () =>
      made(admin, `/plans/${of}/actions`, {
        title: { en: `Action ${world.next()}` },
        leadOrganisation,
        status,
        statusReason: 'A reason',
      });
  const commitment =
    (of: string, lead: string, reviewStatus: 'draft' | 'approved', more: object = {}, on?: Maker) =>
    async () =>
      made(admin, `/plans/${of}/commitments`, {
        action: await (on ?? (() => world.id('action', of === plan ? "the plan's" : "other plan's")))(),
        title: { en: `Commitment ${world.next()}` },
        contact: 'Anna (sample)',
        parties: [{ organisation: lead, role: 'lead' }],
        reviewStatus,
        ...more,
      });
  /** Changes a row after it was made, as the administrator or whoever else. */
  const then =
    (maker: Maker, path: string, change: object, by: Client = admin): Maker =>
    async () => {
      const id = await maker();
      const { status, body } = await by.patch(`${path}/${id}`, 1, change);
      if (status !== 200) throw new Error(`PATCH ${path}: ${status} ${JSON.stringify(body)}`);
      return id;
    };
  const milestone = (on: string, commitmentCase?: string) => async () =>
    made(admin, `/actions/${await world.id('action', on)}/milestones`, {
      title: { en: 'Milestone' },
      dueDate: '2026-09-01',
      ...(commitmentCase ? { commitment: await world.id('commitment', commitmentCase) } : {}),
    });
  const named = (of: string, noun: string, fields: () => object) => () =>
    made(admin, `/plans/${of}/${noun}`, { name: { en: 'Name' }, ...fields() });
  const period =
    (of: string, ...steps: string[]) =>
    async () => {
      const day = world.nextDay();
      const id = await made(admin, `/plans/${of}/periods`, { startDate: day, endDate: day });
      for (const step of steps) await done(admin, `/periods/${id}/${step}`);
      return id;
    };
  const imported =
    (of: string, dryRun: 'true' | 'false', kind: 'plan' | 'labs' = 'plan') =>
    async () => {
      const [header, field] = kind === 'plan' ? ['Action', 'action'] : ['Title', 'title'];
      const bytes = Buffer.from(`${header}\nImported ${world.next()}\n`);
      const answer = await sendForm<{ id: string }>(
        admin,
        `/plans/${of}/imports`,
        { name: 'plan.csv', bytes },
        { kind, dryRun, mapping: JSON.stringify({ columns: { [header]: field } }) },
      );
      if (answer.status !== 201) throw new Error(`import: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body.id;
    };
  const organisation = () =>
    made(admin, '/organisations', { name: { en: `Organisation ${world.next()}` }, sector: 'private' });
  const takingPart =
    (...plans: string[]) =>
    async () => {
      const id = await organisation();
      for (const of of plans) await action(of, id)();
      return id;
    };
  const merged = (maker: Maker) => async () => {
    const id = await maker();
    const { status, body } = await admin.post(`/organisations/${id}/merge`, {
      into: await organisation(),
      on: '2026-01-01',
      reason: 'A reason',
    });
    if (status !== 200) throw new Error(`merge: ${status} ${JSON.stringify(body)}`);
    return id;
  };
  /** A report on a new commitment, and what becomes of it. */
  const report =
    (of: string, lead: string, by: () => Client, ...steps: ('submit' | 'approve')[]) =>
    async () => {
      const period = await world.id('period', of === plan ? 'open' : "other plan's open");
      const reported = await commitment(of, lead, 'approved')();
      const saved = await by().put<{ id: string }>(`/periods/${period}/commitments/${reported}/update`, {
        progressPercent: 10,
        narrative: { en: 'A tenth' },
      });
      if (saved.status !== 200) throw new Error(`report: ${saved.status} ${JSON.stringify(saved.body)}`);
      for (const step of steps) await done(step === 'submit' ? by() : admin, `/updates/${saved.body.id}/${step}`);
      return saved.body.id;
    };
  const lead = (organisation: string) => ({ organisation, role: 'lead' });
  const is = (id: string) => () => Promise.resolve(id);
  const partner = () => new Client(world.test.app, world.cookies.lead);
  const neighbour = () => new Client(world.test.app, world.cookies.neighbour);
  const agent = () => world.agent;
  return {
    plan: { 'the plan': is(plan), 'other plan': is(otherPlan) },
    organisation: {
      "the company's": is(company),
      "the stranger's": is(stranger),
      agency: is(agency),
      'a newcomer': organisation,
      'taking part': takingPart(plan),
      "other plan's, taking part": takingPart(otherPlan),
      'taking part in both': takingPart(plan, otherPlan),
      merged: merged(takingPart(plan)),
      "other plan's, merged": merged(takingPart(otherPlan)),
    },
    action: {
      "the plan's": action(plan, ministry),
      "the company's": action(plan, company),
      "the foundation's": action(plan, foundation),
      cancelled: action(plan, ministry, 'cancelled'),
      "the company's proposal": action(plan, company, 'proposed'),
      "the foundation's proposal": action(plan, foundation, 'proposed'),
      "the foundation's proposal, once the company's": then(action(plan, company, 'proposed'), '/actions', {
        leadOrganisation: foundation,
      }),
      "other plan's": action(otherPlan, agency),
      "other plan's, cancelled": action(otherPlan, agency, 'cancelled'),
      "other plan's proposal": action(otherPlan, agency, 'proposed'),
    },
    commitment: {
      "the company's": commitment(plan, company, 'approved'),
      "the foundation's": commitment(plan, foundation, 'approved'),
      "the company's, the foundation its partner": commitment(plan, company, 'approved', {
        parties: [lead(company), { organisation: foundation, role: 'partner' }],
      }),
      "the company's, the foundation its funder": commitment(plan, company, 'approved', {
        parties: [lead(company), { organisation: foundation, role: 'funder' }],
      }),
      "the company's draft, the foundation its supporter": commitment(plan, company, 'draft', {
        parties: [lead(company), { organisation: foundation, role: 'supporter' }],
      }),
      "the company's, withdrawn": commitment(plan, company, 'approved', { deliveryStatus: 'withdrawn' }),
      "the foundation's, once the company's": then(commitment(plan, company, 'approved'), '/commitments', {
        parties: [{ organisation: foundation, role: 'lead' }],
      }),
      "the company's draft": commitment(plan, company, 'draft'),
      "the foundation's draft": commitment(plan, foundation, 'draft'),
      "the foundation's draft, once the company's": then(commitment(plan, company, 'draft'), '/commitments', {
        parties: [{ organisation: foundation, role: 'lead' }],
      }),
      "the company's, submitted": then(
        commitment(plan, company, 'draft'),
        '/commitments',
        { reviewStatus: 'submitted' },
        partner(),
      ),
      "the ministry's of a proposal": commitment(plan, ministry, 'approved', {}, () =>
        world.id('action', "the foundation's proposal"),
      ),
      "other plan's": commitment(otherPlan, agency, 'approved'),
      "other plan's, withdrawn": commitment(otherPlan, agency, 'approved', { deliveryStatus: 'withdrawn' }),
      "other plan's draft": commitment(otherPlan, agency, 'draft'),
      "other plan's, submitted": then(
        commitment(otherPlan, agency, 'draft'),
        '/commitments',
        { reviewStatus: 'submitted' },
        world.agent,
      ),
    },
    milestone: {
      "the plan's": milestone("the plan's"),
      "of the foundation's proposal": milestone("the foundation's proposal"),
      "of the company's draft": milestone("the plan's", "the company's draft"),
      "of the foundation's draft": milestone("the plan's", "the foundation's draft"),
      "other plan's": milestone("other plan's"),
    },
    pillar: {
      "the plan's": named(plan, 'pillars', () => ({})),
      "other plan's": named(otherPlan, 'pillars', () => ({})),
    },
    targetGroup: {
      "the plan's": named(plan, 'target-groups', () => ({ code: `group_${world.next()}` })),
      "other plan's": named(otherPlan, 'target-groups', () => ({ code: `group_${world.next()}` })),
    },
    period: {
      scheduled: period(plan),
      open: period(plan, 'open'),
      locked: period(plan, 'open', 'lock'),
      "other plan's scheduled": period(otherPlan),
      "other plan's open": period(otherPlan, 'open'),
      "other plan's locked": period(otherPlan, 'open', 'lock'),
    },
    update: {
      "the company's draft": report(plan, company, partner),
      "the company's, submitted": report(plan, company, partner, 'submit'),
      "the company's, approved": report(plan, company, partner, 'submit', 'approve'),
      "the foundation's draft": report(plan, foundation, neighbour),
      "other plan's, submitted": report(otherPlan, agency, agent, 'submit'),
      "other plan's, approved": report(otherPlan, agency, agent, 'submit', 'approve'),
    },
    import: {
      previewed: imported(plan, 'true'),
      applied: imported(plan, 'false'),
      "other plan's previewed": imported(otherPlan, 'true'),
      "other plan's applied": imported(otherPlan, 'false'),
    },
    labImport: {
      previewed: imported(plan, 'true', 'labs'),
      applied: imported(plan, 'false', 'labs'),
      "other plan's previewed": imported(otherPlan, 'true', 'labs'),
      "other plan's applied": imported(otherPlan, 'false', 'labs'),
    },
    ...labMakersOf(world),
    ...ideaMakersOf(world),
  };
}
