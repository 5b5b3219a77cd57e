import type { Organisation, Plan } from '@symmachia/contracts';
import { MembershipEntity } from '../../src/access/membership.entity';
import { UserEntity } from '../../src/access/user.entity';
import { system } from '../../src/platform/database/author';
import type { Transaction } from '../../src/platform/database/transaction';
import { Client } from '../client';
import { emailOf, password } from '../seed';
import { type TestApp } from '../test-app';
import { firstDay, lastDay } from './calendar';
import { Person } from './person';

const size = 40;
const officers = 4;
const sectors = ['public', 'private', 'third_sector'] as const;

/** Who takes part. Each officer reports for every fourth organisation. */
export interface Alliance {
  plan: string;
  unit: Person;
  reviewer: Person;
  administrator: Person;
  officers: Person[];
  organisations: string[];
}

export async function alliance(test: TestApp): Promise<Alliance> {
  const unit = new Person(await test.as('coordinator'));
  const organisations: string[] = [];
  for (let at = 0; at < size; at += 1)
    organisations.push(
      (
        await unit.post<Organisation>('/organisations', {
          name: { el: `Οργανισμός ${at}`, en: `Organisation ${at}` },
          sector: sectors[at % 3] ?? 'public',
        })
      ).id,
    );
  const { id: plan } = await unit.post<Plan>('/plans', {
    code: 'leap-year',
    title: { el: 'Σχέδιο ενός έτους', en: 'Plan of a year' },
    startDate: firstDay,
    endDate: lastDay,
    languages: ['el', 'en'],
    organisation: organisations[0],
    status: 'in_delivery',
  });
  await test.database.write(system, (tx) => appoint(tx, plan, organisations));
  const people = Array.from({ length: officers }, (_, at) => signedIn(test, `officer-${at}`));
  return {
    plan,
    unit,
    organisations,
    reviewer: new Person(await test.as('reviewer')),
    administrator: new Person(await test.as('admin')),
    officers: await Promise.all(people),
  };
}

/** A reviewer of the plan, and officers of its organisations. */
async function appoint(tx: Transaction, planId: string, organisations: readonly string[]): Promise<void> {
  const reviewer = await tx.find(UserEntity, { email: emailOf('reviewer') });
  if (!reviewer) throw new Error('The seed has no reviewer');
  const place = { userId: reviewer.id, role: 'reviewer', planId, organisationId: null } as const;
  await tx.insert(MembershipEntity, tx.fresh(MembershipEntity, place));
  for (let at = 0; at < officers; at += 1) {
    const { id: _, ...like } = reviewer;
    const user = tx.fresh(UserEntity, { ...like, email: `officer-${at}@test.example`, name: `Officer ${at}` });
    await tx.insert(UserEntity, user);
    const own = organisations.filter((_organisation, index) => index % officers === at);
    const posts = own.map((organisationId) =>
      tx.fresh(MembershipEntity, { userId: user.id, role: 'organisation_lead', planId: null, organisationId }),
    );
    await tx.insert(MembershipEntity, posts);
  }
}

async function signedIn({ app }: TestApp, name: string): Promise<Person> {
  const { headers } = await new Client(app).post('/session', { email: `${name}@test.example`, password });
  return new Person(new Client(app, String(headers['set-cookie']).split(';')[0]));
}
