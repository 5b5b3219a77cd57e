import { defaultTolerances, type Role, roles } from '@symmachia/domain';
import { MembershipEntity } from '../src/access/membership.entity';
import { hashPassword } from '../src/access/password';
import { UserEntity } from '../src/access/user.entity';
import { newOrganisation } from '../src/organisations/new-organisation';
import { OrganisationEntity } from '../src/organisations/organisation.entity';
import { PlanEntity } from '../src/plans/plan.entity';
import { system } from '../src/platform/database/author';
import type { Database } from '../src/platform/database/database';
import type { Transaction } from '../src/platform/database/transaction';

export const password = 'correct horse battery staple';

export const emailOf = (who: Role | 'outsider') => `${who}@test.example`;

/** One plan of 2026 (its day is 1 July), and organisations of each sector. All invented. */
export interface Seeded {
  plan: { id: string; code: string };
  /** `ministry` owns the plan, `company` is the organisation roles' own, `stranger` has nothing to do with the plan. */
  organisations: { ministry: string; company: string; foundation: string; stranger: string };
}

const organisationRoles: readonly Role[] = ['organisation_lead', 'organisation_editor'];

export async function seed(database: Database): Promise<Seeded> {
  const passwordHash = await hashPassword(password);
  return database.write(system, async (tx) => {
    const organisations = await insertOrganisations(tx);
    const plan = planOf(tx, organisations.ministry);
    await tx.insert(PlanEntity, plan);
    for (const role of roles) {
      const isOwn = organisationRoles.includes(role);
      const place = isOwn
        ? { planId: null, organisationId: organisations.company }
        : { planId: plan.id, organisationId: null };
      await insertUser(tx, role, passwordHash, role === 'admin' ? null : { role, ...place });
    }
    await insertUser(tx, 'outsider', passwordHash, {
      role: 'organisation_lead',
      planId: null,
      organisationId: organisations.stranger,
    });
    return { plan: { id: plan.id, code: plan.code }, organisations };
  });
}

async function insertOrganisations(tx: Transaction): Promise<Seeded['organisations']> {
  const all = {
    ministry: newOrganisation(tx, {
      name: { el: 'Υπουργείο Δοκιμών', en: 'Ministry of Tests' },
      sector: 'public',
      kind: 'ministry',
    }),
    company: newOrganisation(tx, {
      name: { el: 'Εταιρεία Δοκιμών', en: 'Test Company' },
      sector: 'private',
      kind: 'company',
    }),
    foundation: newOrganisation(tx, {
      name: { el: 'Ίδρυμα Δοκιμών', en: 'Test Foundation' },
      sector: 'third_sector',
      kind: 'foundation',
    }),
    stranger: newOrganisation(tx, { name: { en: 'Stranger' }, sector: 'private', kind: 'company' }),
  };
  await tx.insert(OrganisationEntity, Object.values(all));
  return {
    ministry: all.ministry.id,
    company: all.company.id,
    foundation: all.foundation.id,
    stranger: all.stranger.id,
  };
}

const planOf = (tx: Transaction, organisationId: string): PlanEntity =>
  tx.fresh(PlanEntity, {
    code: 'test-plan',
    title: { el: 'Σχέδιο δοκιμών', en: 'Test plan' },
    summary: {},
    organisationId,
    startDate: '2026-01-01',
    endDate: '2026-12-31',
    status: 'in_delivery',
    predecessorId: null,
    languages: ['el', 'en'],
    timezone: 'Europe/Athens',
    tolerances: defaultTolerances,
    businessDate: '2026-07-01',
    outdated: [],
    changes: 0,
    deliveryDay: null,
  });

type Place = Pick<MembershipEntity, 'role' | 'planId' | 'organisationId'>;

/** A user, by default without any role: an administrator needs none. */
async function insertUser(
  tx: Transaction,
  who: Role | 'outsider',
  passwordHash: string,
  place: Place | null,
): Promise<void> {
  const user = tx.fresh(UserEntity, {
    email: emailOf(who),
    name: who,
    locale: 'en',
    passwordHash,
    isAdmin: who === 'admin',
    isDisabled: false,
  });
  await tx.insert(UserEntity, user);
  if (place) await tx.insert(MembershipEntity, tx.fresh(MembershipEntity, { userId: user.id, ...place }));
}
