import type { Client } from '../client';
import { Client as SignedInClient } from '../client';
import { sendForm } from '../form';
import { type TestApp, testApp } from '../test-app';
import { type Cookies, cookieOf, invite, signInAll } from './people';

/** Makes one more row of a case and answers its id. */
type Maker = () => Promise<string>;
type Makers = Readonly<Record<string, Maker>>;

/** The kinds of row that a path names. */
export type Kind =
  | 'plan'
  | 'organisation'
  | 'action'
  | 'commitment'
  | 'milestone'
  | 'pillar'
  | 'targetGroup'
  | 'period'
  | 'update'
  | 'import';

/** Two plans with rows of every kind in every case that rights depend on. */
export class World {
  private readonly ids = new Map<string, Promise<string>>();
  private readonly all: Readonly<Record<Kind, Makers>>;
  private count = 0;

  private constructor(
    readonly test: TestApp,
    readonly cookies: Cookies,
    readonly otherPlan: string,
    /** Owns the other plan. */
    readonly agency: string,
    private readonly admin: Client,
    private readonly agent: Client,
  ) {
    this.all = this.makers();
  }

  static async make(databaseUrl?: string): Promise<World> {
    const test = await testApp(databaseUrl);
    const admin = await test.as('admin');
    const agency = await made(admin, '/organisations', { name: { en: 'Agency' }, sector: 'public' });
    const otherPlan = await made(admin, '/plans', {
      code: 'other-plan',
      title: { en: 'Other plan' },
      startDate: '2026-01-01',
      endDate: '2026-12-31',
      languages: ['en'],
      organisation: agency,
    });
    await invite(test, { otherPlan, agency });
    const agent = new SignedInClient(test.app, await cookieOf(test, 'agent'));
    const world = new World(test, await signInAll(test), otherPlan, agency, admin, agent);
    for (const [kind, cases] of Object.entries(world.all))
      for (const name of Object.keys(cases)) await world.id(kind as Kind, name);
    return world;
  }

  casesOf(kind: Kind): string[] {
    return Object.keys(this.all[kind]);
  }

  /** The row that stands for the case. */
  id(kind: Kind, name: string): Promise<string> {
    const key = `${kind} ${name}`;
    const known = this.ids.get(key) ?? this.another(kind, name);
    this.ids.set(key, known);
    return known;
  }

  /** The ids of all that stand for a case. */
  everyId(): Promise<string[]> {
    return Promise.all(this.ids.values());
  }

  /** One more row of the case, to be used up. */
  another(kind: Kind, name: string): Promise<string> {
    const makers: Makers = this.all[kind];
    const maker = makers[name];
    if (!maker) throw new Error(`No ${kind} is ${name}`);
    return maker();
  }

  /** Has the administrator change the title of an action or commitment; answers the event's place in the log. */
  async changed(id: string): Promise<number> {
    for (const path of ['actions', 'commitments']) {
      const { body: row, status } = await this.admin.get<{ version: number }>(`/${path}/${id}`);
      if (status !== 200) continue;
      await this.admin.patch(`/${path}/${id}`, row.version, { title: { en: `Changed ${this.next()}` } });
      const { body } = await this.admin.get<{ items: { sequence: number }[] }>(`/history/${path}/${id}?limit=1`);
      return body.items[0]?.sequence ?? 0;
    }
    throw new Error(`Nothing to change is ${id}`);
  }

  /** Opens one more period of the plan, the latest one, and has the administrator override a colour in it. */
  async overridden(path: 'actions' | 'commitments', id: string, period: string): Promise<void> {
    await this.another('period', period);
    const override = { rag: 'red', reason: `Reason ${this.next()}` };
    const { status, body } = await this.admin.put(`/${path}/${id}/rag-override`, override);
    if (status !== 200) throw new Error(`override: ${status} ${JSON.stringify(body)}`);
  }

  /** Has the administrator edit many rows of a plan, of which there is one; answers the edit. */
  async editedMany(plan: string): Promise<string> {
    const id = await made(this.admin, `/plans/${plan}/actions`, { title: { en: `Edited ${this.next()}` } });
    const edit = { rows: [{ id, version: 1 }], change: { weight: 2 }, dryRun: false };
    const { status, body } = await this.admin.post<{ batch: string }>(`/plans/${plan}/actions/bulk`, edit);
    if (status !== 200) throw new Error(`edit: ${status} ${JSON.stringify(body)}`);
    return body.batch;
  }

  /** Has the administrator put a plan into the archive, unless it is there. */
  async archive(plan: string): Promise<void> {
    const { body } = await this.admin.get<{ version: number; status: string }>(`/plans/${plan}`);
    const steps = { archived: [], in_delivery: ['closed', 'archived'] }[body.status] ?? ['archived'];
    for (const [at, status] of steps.entries()) await this.admin.patch(`/plans/${plan}`, body.version + at, { status });
  }

  /** Has the administrator let an organisation report for a closed period. */
  async unlock(period: string, organisation: string): Promise<void> {
    const { status, body } = await this.admin.put(`/periods/${period}/exceptions/${organisation}`, {
      unlockedUntil: '2026-12-31',
      reason: 'A reason',
    });
    if (status !== 200) throw new Error(`unlock: ${status} ${JSON.stringify(body)}`);
  }

  /** A number that was not used before. */
  next(): number {
    return (this.count += 1);
  }

  /** A day after those that periods were made for. */
  nextDay(): string {
    return new Date(Date.UTC(2027, 0, this.next())).toISOString().slice(0, 10);
  }

  private makers(): Record<Kind, Makers> {
    const { company, foundation, ministry, stranger } = this.test.organisations;
    const { agency, otherPlan } = this;
    const plan = this.test.plan.id;
    const action =
      (of: string, leadOrganisation: string, status = 'in_progress') =>
      () =>
        made(this.admin, `/plans/${of}/actions`, {
          title: { en: `Action ${this.next()}` },
          leadOrganisation,
          status,
          statusReason: 'A reason',
        });
    const commitment =
      (of: string, lead: string, reviewStatus: 'draft' | 'approved', more: object = {}, on?: Maker) =>
      async () =>
        made(this.admin, `/plans/${of}/commitments`, {
          action: await (on ?? (() => this.id('action', of === plan ? "the plan's" : "other plan's")))(),
          title: { en: `Commitment ${this.next()}` },
          contact: 'Anna (sample)',
          parties: [{ organisation: lead, role: 'lead' }],
          reviewStatus,
          ...more,
        });
    /** Changes a row after it was made, as the administrator or whoever else. */
    const then =
      (maker: Maker, path: string, change: object, by: Client = this.admin): Maker =>
      async () => {
        const id = await maker();
        const { status, body } = await by.patch(`${path}/${id}`, 1, change);
        if (status !== 200) throw new Error(`PATCH ${path}: ${status} ${JSON.stringify(body)}`);
        return id;
      };
    const milestone = (on: string, commitmentCase?: string) => async () =>
      made(this.admin, `/actions/${await this.id('action', on)}/milestones`, {
        title: { en: 'Milestone' },
        dueDate: '2026-09-01',
        ...(commitmentCase ? { commitment: await this.id('commitment', commitmentCase) } : {}),
      });
    const named = (of: string, noun: string, fields: () => object) => () =>
      made(this.admin, `/plans/${of}/${noun}`, { name: { en: 'Name' }, ...fields() });
    const period =
      (of: string, ...steps: string[]) =>
      async () => {
        const day = this.nextDay();
        const id = await made(this.admin, `/plans/${of}/periods`, { startDate: day, endDate: day });
        for (const step of steps) await done(this.admin, `/periods/${id}/${step}`);
        return id;
      };
    const imported = (of: string, dryRun: 'true' | 'false') => async () => {
      const bytes = Buffer.from(`Action\nImported ${this.next()}\n`);
      const answer = await sendForm<{ id: string }>(
        this.admin,
        `/plans/${of}/imports`,
        { name: 'plan.csv', bytes },
        { dryRun, mapping: JSON.stringify({ columns: { Action: 'action' } }) },
      );
      if (answer.status !== 201) throw new Error(`import: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body.id;
    };
    const organisation = () =>
      made(this.admin, '/organisations', { name: { en: `Organisation ${this.next()}` }, sector: 'private' });
    const takingPart =
      (...plans: string[]) =>
      async () => {
        const id = await organisation();
        for (const of of plans) await action(of, id)();
        return id;
      };
    const merged = (maker: Maker) => async () => {
      const id = await maker();
      const { status, body } = await this.admin.post(`/organisations/${id}/merge`, {
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
        const period = await this.id('period', of === plan ? 'open' : "other plan's open");
        const reported = await commitment(of, lead, 'approved')();
        const saved = await by().put<{ id: string }>(`/periods/${period}/commitments/${reported}/update`, {
          progressPercent: 10,
          narrative: { en: 'A tenth' },
        });
        if (saved.status !== 200) throw new Error(`report: ${saved.status} ${JSON.stringify(saved.body)}`);
        for (const step of steps)
          await done(step === 'submit' ? by() : this.admin, `/updates/${saved.body.id}/${step}`);
        return saved.body.id;
      };
    const is = (id: string) => () => Promise.resolve(id);
    const partner = () => new SignedInClient(this.test.app, this.cookies.lead);
    const neighbour = () => new SignedInClient(this.test.app, this.cookies.neighbour);
    const agent = () => this.agent;
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
          this.id('action', "the foundation's proposal"),
        ),
        "other plan's": commitment(otherPlan, agency, 'approved'),
        "other plan's, withdrawn": commitment(otherPlan, agency, 'approved', { deliveryStatus: 'withdrawn' }),
        "other plan's draft": commitment(otherPlan, agency, 'draft'),
        "other plan's, submitted": then(
          commitment(otherPlan, agency, 'draft'),
          '/commitments',
          { reviewStatus: 'submitted' },
          this.agent,
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
        "the plan's": named(plan, 'target-groups', () => ({ code: `group_${this.next()}` })),
        "other plan's": named(otherPlan, 'target-groups', () => ({ code: `group_${this.next()}` })),
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
    };
  }
}

async function made(by: Client, path: string, body: object): Promise<string> {
  const { status, body: answer } = await by.post<{ id: string }>(path, body);
  if (status !== 201) throw new Error(`POST ${path}: ${status} ${JSON.stringify(answer)}`);
  return answer.id;
}

async function done(by: Client, path: string): Promise<void> {
  const { status, body } = await by.post(path);
  if (status !== 200) throw new Error(`POST ${path}: ${status} ${JSON.stringify(body)}`);
}
