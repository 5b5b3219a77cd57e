import { Client } from '../client';
import { type TestApp, testApp } from '../test-app';
import { made } from './asking';
import { type Makers, makersOf } from './makers';
import { type Cookies, cookieOf, invite, signInAll } from './people';

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
  | 'import'
  | 'labImport'
  | 'lab'
  | 'theme'
  | 'participant'
  | 'note'
  | 'attachment'
  | 'idea'
  | 'ideaAction';

/** Two plans with rows of every kind in every case that rights depend on. */
export class World {
  private readonly ids = new Map<string, Promise<string>>();
  private readonly all: Readonly<Record<Kind, Makers>>;
  private readonly changes = new Map<string, number>();
  private count = 0;

  private constructor(
    readonly test: TestApp,
    readonly cookies: Cookies,
    readonly otherPlan: string,
    /** Owns the other plan. */
    readonly agency: string,
    readonly admin: Client,
    /** Reports for the agency. */
    readonly agent: Client,
  ) {
    this.all = makersOf(this);
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
    const agent = new Client(test.app, await cookieOf(test, 'agent'));
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

  /** A change of the title of an action or commitment that nobody has taken back yet; answers its place in the log. */
  async changed(kind: 'action' | 'commitment', id: string): Promise<number> {
    const last = await this.lastEvent(kind, id);
    if (last === this.changes.get(id)) return last;
    const { body: row } = await this.admin.get<{ version: number }>(`/${kind}s/${id}`);
    await this.admin.patch(`/${kind}s/${id}`, row.version, { title: { en: `Changed ${this.next()}` } });
    const change = await this.lastEvent(kind, id);
    this.changes.set(id, change);
    return change;
  }

  private async lastEvent(kind: 'action' | 'commitment', id: string): Promise<number> {
    const { body } = await this.admin.get<{ items: { sequence: number }[] }>(`/history/${kind}s/${id}?limit=1`);
    return body.items[0]?.sequence ?? 0;
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

  /** Has the administrator take it out of the archive, unless somebody did. */
  async takeOut(plan: string): Promise<void> {
    await this.admin.post(`/plans/${plan}/restore`, {});
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
}
