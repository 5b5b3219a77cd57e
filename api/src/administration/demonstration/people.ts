import { MembershipEntity } from '../../access/membership.entity';
import { hashOfDemonstration } from '../../access/password';
import { UserEntity } from '../../access/user.entity';
import type { OrganisationEntity } from '../../organisations/organisation.entity';
import type { Transaction } from '../../platform/database/transaction';
import type { PlanEntity } from '../../plans/plan.entity';
import type { PersonFixture } from './fixtures/types';

/** The demonstration's users with their one role each, once the database is marked as one; answers their ids by role. */
export async function insertPeople(
  tx: Transaction,
  people: readonly PersonFixture[],
  plan: PlanEntity,
  organisations: ReadonlyMap<string, OrganisationEntity>,
): Promise<Map<string, string>> {
  const passwordHash = await hashOfDemonstration(tx);
  const placed = new Map<string, string>();
  for (const { email, name, locale, role, organisation } of people) {
    const isAdmin = role === 'admin';
    const user = tx.fresh(UserEntity, { email, name, locale, passwordHash, isAdmin, isDisabled: false });
    await tx.insert(UserEntity, user);
    placed.set(role, user.id);
    if (isAdmin) continue;
    const organisationId = organisation ? (organisations.get(organisation)?.id ?? null) : null;
    const planId = organisationId ? null : plan.id;
    await tx.insert(MembershipEntity, tx.fresh(MembershipEntity, { userId: user.id, role, planId, organisationId }));
  }
  return placed;
}
