import { type DeliveryStatus, fold, sectors } from '@symmachia/domain';
import { ActionEntity } from '../../actions/action.entity';
import { CommitmentEntity, type CommitmentPartyEntity } from '../../commitments/commitment.entity';
import { newOrganisation } from '../../organisations/new-organisation';
import type { OrganisationEntity } from '../../organisations/organisation.entity';
import type { Transaction } from '../../platform/database/transaction';
import type { PlanEntity } from '../../plans/plan.entity';
import { ProgressUpdateEntity } from '../../reporting/progress-update.entity';
import type { ReportingPeriodEntity } from '../../reporting/reporting-period.entity';
import type { Random } from './random';

const deeds = [
  'Courses',
  'Mentors',
  'Open days',
  'Guides',
  'Workshops',
  'Scholarships',
  'Laboratories',
  'Certificates',
] as const;
const places = [
  'schools',
  'libraries',
  'small firms',
  'islands',
  'municipalities',
  'hospitals',
  'universities',
  'museums',
] as const;
const statuses = ['in_progress', 'in_progress', 'in_progress', 'planned', 'completed', 'on_hold'] as const;

export const largeOrganisation = (tx: Transaction, at: number): OrganisationEntity =>
  newOrganisation(tx, {
    name: { en: `Organisation ${at + 1} (sample)`, el: `Οργανισμός ${at + 1} (δείγμα)` },
    sector: sectors[at % sectors.length] ?? 'public',
  });

export function largeAction(
  tx: Transaction,
  plan: PlanEntity,
  at: number,
  organisations: readonly OrganisationEntity[],
  random: Random,
): ActionEntity {
  const title = titleOf(random, at);
  return tx.fresh(ActionEntity, {
    planId: plan.id,
    code: `A${String(at + 1).padStart(5, '0')}`,
    title: { en: title },
    description: {},
    leadOrganisationId: organisations[random.below(organisations.length)]?.id ?? '',
    startDate: `2019-0${1 + random.below(6)}-01`,
    endDate: `2019-${String(7 + random.below(6)).padStart(2, '0')}-28`,
    isContinuous: random.chance(0.05),
    status: random.chance(0.03) ? 'cancelled' : random.oneOf(statuses),
    statusReason: null,
    weight: 1000,
    visibility: 'public',
    origin: 'direct',
    mergedIntoId: null,
    carriedOverFromId: null,
    externalId: null,
    outdated: [],
    sortTitle: fold(title),
    searchText: fold(title),
  });
}

export function largeCommitment(
  tx: Transaction,
  plan: PlanEntity,
  at: number,
  actions: readonly ActionEntity[],
  random: Random,
): CommitmentEntity {
  const title = titleOf(random, at);
  const deliveryStatus: DeliveryStatus = random.chance(0.1) ? 'fulfilled' : 'in_progress';
  return tx.fresh(CommitmentEntity, {
    planId: plan.id,
    actionId: actions[at % actions.length]?.id ?? '',
    reference: `C${String(at + 1).padStart(5, '0')}`,
    title: { en: title },
    description: {},
    isPledge: random.chance(0.3),
    startDate: null,
    endDate: null,
    reviewStatus: 'approved',
    submittedById: null,
    reviewComment: null,
    deliveryStatus,
    weight: 1000,
    contact: null,
    externalId: null,
    outdated: [],
    sortTitle: fold(title),
    searchText: fold(title),
  });
}

/** A lead, and every third time a partner of another organisation. */
export function largeParties(
  { id }: CommitmentEntity,
  organisations: readonly OrganisationEntity[],
  random: Random,
): CommitmentPartyEntity[] {
  const lead = random.below(organisations.length);
  const partner = (lead + 1 + random.below(organisations.length - 1)) % organisations.length;
  const party = (at: number, position: number): CommitmentPartyEntity => ({
    commitmentId: id,
    organisationId: organisations[at]?.id ?? '',
    position,
    role: position === 0 ? 'lead' : 'partner',
    share: null,
    contribution: null,
    note: null,
  });
  return random.chance(1 / 3) ? [party(lead, 0), party(partner, 1)] : [party(lead, 0)];
}

/** Seven reports of ten or so, each a little further than the last. */
export function largeUpdates(
  tx: Transaction,
  commitment: CommitmentEntity,
  periods: readonly ReportingPeriodEntity[],
  random: Random,
): ProgressUpdateEntity[] {
  let progress = 0;
  return periods.flatMap((period) => {
    if (random.chance(0.3)) return [];
    progress = Math.min(12_000, progress + random.below(2_000));
    const moment = period.dueAt;
    return tx.fresh(ProgressUpdateEntity, {
      planId: commitment.planId,
      periodId: period.id,
      commitmentId: commitment.id,
      progress,
      deliveryStatus: null,
      ragReported: null,
      milestonesAchieved: [],
      narrative: {},
      challenges: null,
      nextSteps: null,
      noChange: false,
      onBehalf: false,
      reviewStatus: 'approved',
      submittedById: null,
      submittedAt: moment,
      approvedAt: moment,
      source: 'api',
    });
  });
}

const titleOf = (random: Random, at: number) =>
  `${random.oneOf(deeds)} for ${random.oneOf(places)}, part ${at + 1} (sample)`;
