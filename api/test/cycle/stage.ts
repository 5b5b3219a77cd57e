import type {
  Action,
  Commitment,
  Delivery,
  GeneratedPeriods,
  PageOf,
  Period,
  Plan,
  UpdateInReview,
} from '@symmachia/contracts';
import { MembershipEntity } from '../../src/access/membership.entity';
import { UserEntity } from '../../src/access/user.entity';
import { system } from '../../src/platform/database/author';
import type { Transaction } from '../../src/platform/database/transaction';
import { Client } from '../client';
import { emailOf, password } from '../seed';
import type { TestApp } from '../test-app';
import type { Who } from './steps';

/** A plan of three months with two commitments of the company, and those who report and review in it. */
export class Stage {
  private constructor(
    private readonly clients: Readonly<Record<Who, Client>>,
    readonly plan: string,
    readonly periods: Period[],
    readonly commitments: string[],
  ) {}

  static async set(test: TestApp, clients: Readonly<Record<Who, Client>>, code: string): Promise<Stage> {
    const { ministry, company, foundation } = test.organisations;
    const { unit } = clients;
    const dates = { startDate: '2028-01-01', endDate: '2028-03-31' };
    const plan = {
      code,
      title: { en: code },
      ...dates,
      languages: ['en'],
      organisation: ministry,
      status: 'in_delivery',
    };
    const { body } = await unit.post<Plan>('/plans', plan);
    await test.database.write(system, (tx) => appoint(tx, body.id));
    const action = await unit.post<Action>(`/plans/${code}/actions`, { title: { en: 'Action' } });
    const commitments: string[] = [];
    for (const title of ['One', 'Two'])
      commitments.push(
        (
          await unit.post<Commitment>(`/plans/${code}/commitments`, {
            action: action.body.id,
            title: { en: title },
            parties: [
              { organisation: company, role: 'lead' },
              { organisation: foundation, role: 'partner' },
            ],
          })
        ).body.id,
      );
    const periods = await unit.post<GeneratedPeriods>(`/plans/${code}/periods/generate`, { rhythm: 'monthly' });
    return new Stage(clients, code, periods.body.items, commitments);
  }

  as(who: Who): Client {
    return this.clients[who];
  }

  async statuses(): Promise<string[]> {
    const { body } = await this.as('unit').get<PageOf<Period>>(`/plans/${this.plan}/periods`);
    return body.items.map(({ status }) => status);
  }

  async updates(): Promise<UpdateInReview[]> {
    const all = 'draft,submitted,returned,approved,superseded';
    const path = `/plans/${this.plan}/updates?limit=200&status=${all}`;
    return (await this.as('unit').get<PageOf<UpdateInReview>>(path)).body.items;
  }

  /** What is published of a period, but for whether it is published. */
  async figures(period: number): Promise<string> {
    const path = `/plans/${this.plan}/delivery?by=organisation&period=${this.periods[period]?.id}`;
    const { total, groups, asOf } = (await this.as('reviewer').get<Delivery>(path)).body;
    return JSON.stringify({ total, groups, asOf });
  }

  async progress(): Promise<number> {
    return (await this.as('unit').get<Delivery>(`/plans/${this.plan}/delivery`)).body.total.progress;
  }
}

/** The reviewer, and somebody of the company who reviews besides. */
async function appoint(tx: Transaction, planId: string): Promise<void> {
  for (const email of [emailOf('reviewer'), emailOf('organisation_editor')]) {
    const user = await tx.find(UserEntity, { email });
    const place = { userId: user?.id ?? '', role: 'reviewer', planId, organisationId: null } as const;
    await tx.insert(MembershipEntity, tx.fresh(MembershipEntity, place));
  }
}

export async function signedIn({ app }: TestApp): Promise<Readonly<Record<Who, Client>>> {
  const as = async (email: string) => {
    const { headers } = await new Client(app).post('/session', { email, password });
    return new Client(app, String(headers['set-cookie']).split(';')[0]);
  };
  return {
    partner: await as(emailOf('organisation_lead')),
    double: await as(emailOf('organisation_editor')),
    unit: await as(emailOf('coordinator')),
    reviewer: await as(emailOf('reviewer')),
  };
}
