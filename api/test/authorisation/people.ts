import { newSecret, hashOf } from '../../src/access/secret';
import { SessionEntity } from '../../src/access/session.entity';
import { MembershipEntity } from '../../src/access/membership.entity';
import { UserEntity } from '../../src/access/user.entity';
import { uuidv7 } from '../../src/platform/database/ids';
import { system } from '../../src/platform/database/author';
import type { Transaction } from '../../src/platform/database/transaction';
import { emailOf, password } from '../seed';
import type { TestApp } from '../test-app';
import type { Role } from '@symmachia/domain';

/**
 * Who asks. Each role of the plan; `lead` and `editor` of the company and `neighbour` of the foundation, which both take
 * part in it; `several` is leadership in the plan, reviewer of the other plan and editor of the company at once; `rival`
 * coordinates the other plan; `outsider` leads an organisation that takes part in neither.
 */
export const askers = [
  'admin',
  'coordinator',
  'reviewer',
  'facilitator',
  'leadership',
  'assessor',
  'lead',
  'editor',
  'neighbour',
  'several',
  'rival',
  'outsider',
] as const;
export type Asker = (typeof askers)[number];

/** Nobody at all, and somebody whose account was disabled after signing in. */
export const strangers = ['nobody', 'disabled'] as const;
export type Stranger = (typeof strangers)[number];

/** The cookie that each sends. */
export type Cookies = Readonly<Record<Asker | Stranger, string>>;

export interface Places {
  otherPlan: string;
  agency: string;
}

type Place = Pick<MembershipEntity, 'role' | 'planId' | 'organisationId'>;

/** Brings in those whom the seed does not know. `agent` submits what others review in the other plan. */
export async function invite(test: TestApp, { otherPlan, agency }: Places): Promise<void> {
  const { company, foundation } = test.organisations;
  const inPlan = (role: Role, planId: string): Place => ({ role, planId, organisationId: null });
  const of = (role: Role, organisationId: string): Place => ({ role, planId: null, organisationId });
  await test.database.write(system, async (tx) => {
    const like = await tx.find(UserEntity, { email: emailOf('coordinator') });
    if (!like) throw new Error('The seed has no coordinator');
    const add = (name: string, ...places: Place[]) => insertPerson(tx, like, name, places);
    await add('neighbour', of('organisation_lead', foundation));
    await add(
      'several',
      inPlan('leadership', test.plan.id),
      inPlan('reviewer', otherPlan),
      of('organisation_editor', company),
    );
    await add('rival', inPlan('coordinator', otherPlan));
    await add('disabled', inPlan('coordinator', test.plan.id));
    await add('agent', of('organisation_lead', agency));
  });
}

/** Signs everybody in, then disables one account. */
export async function signInAll(test: TestApp): Promise<Cookies> {
  const cookies = new Map<string, string>([['nobody', '']]);
  for (const who of [...askers, 'disabled'] as const) cookies.set(who, await cookieOf(test, who));
  await test.database.write(system, async (tx) => {
    const user = await tx.find(UserEntity, { email: addressOf('disabled') });
    if (user) await tx.update(UserEntity, user, { isDisabled: true });
  });
  return Object.fromEntries(cookies) as Cookies;
}

/** The cookie of a new session. */
export async function cookieOf({ app }: TestApp, who: Asker | Stranger | 'agent'): Promise<string> {
  const payload = { email: addressOf(who), password };
  const { headers, statusCode } = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
  if (statusCode !== 204) throw new Error(`${who} cannot sign in: ${statusCode}`);
  return [headers['set-cookie']]
    .flat()
    .map((cookie) => String(cookie).split(';')[0])
    .join('; ');
}

/** The cookie of one more session of theirs, for whatever ends one. */
export async function anotherSession({ database }: TestApp, who: Asker): Promise<string> {
  const secret = newSecret();
  await database.write(system, async (tx) => {
    const user = await tx.find(UserEntity, { email: addressOf(who) });
    if (!user) throw new Error(`Nobody is ${who}`);
    const expiresAt = new Date(Date.parse(tx.now) + 3_600_000).toISOString();
    const session = { id: uuidv7(), userId: user.id, client: null, createdAt: tx.now, seenAt: tx.now, expiresAt };
    await tx.insertRows(SessionEntity, [{ ...session, tokenHash: hashOf(secret) }]);
  });
  return `symmachia=${secret}`;
}

const addressOf = (who: string) =>
  who === 'lead' || who === 'editor' ? emailOf(`organisation_${who}`) : `${who}@test.example`;

async function insertPerson(tx: Transaction, like: UserEntity, name: string, places: readonly Place[]): Promise<void> {
  const { id: _, ...fields } = like;
  const user = tx.fresh(UserEntity, { ...fields, email: addressOf(name), name });
  await tx.insert(UserEntity, user);
  for (const place of places)
    await tx.insert(MembershipEntity, tx.fresh(MembershipEntity, { userId: user.id, ...place }));
}
