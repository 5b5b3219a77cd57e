import { defaultTolerances, presentText, type ActionStatus, type DeliveryStatus } from '@symmachia/domain';
import { ActionEntity } from '../actions/action.entity';
import type { Random } from '../administration/demonstration/random';
import { CommitmentEntity } from '../commitments/commitment.entity';
import type { Transaction } from '../platform/database/transaction';
import { PlanEntity } from '../plans/plan.entity';

export const actionStatuses = ['proposed', 'planned', 'in_progress', 'completed', 'cancelled', 'merged'] as const;
export const deliveryStatuses = ['not_started', 'in_progress', 'fulfilled', 'not_fulfilled', 'withdrawn'] as const;
export const sectors = ['public', 'private', 'third_sector'] as const;

export function planRow(tx: Transaction, organisationId: string): PlanEntity {
  return tx.fresh(PlanEntity, {
    code: 'random',
    title: { en: 'Random' },
    summary: {},
    organisationId,
    startDate: '2019-01-01',
    endDate: '2019-12-31',
    status: 'in_delivery',
    predecessorId: null,
    languages: ['en'],
    timezone: 'UTC',
    tolerances: defaultTolerances,
    businessDate: '2019-06-15',
    outdated: [],
    changes: 0,
    deliveryDay: null,
  });
}

type ActionPlace = Pick<ActionEntity, 'planId' | 'code' | 'leadOrganisationId'>;

export function actionRow(tx: Transaction, place: ActionPlace, random: Random): ActionEntity {
  return tx.fresh(ActionEntity, {
    ...place,
    title: presentText({ en: 'An action' }),
    description: {},
    startDate: random.chance(0.5) ? '2019-02-01' : null,
    endDate: random.chance(0.5) ? '2019-09-30' : null,
    isContinuous: random.chance(0.2),
    status: random.oneOf<ActionStatus>(actionStatuses),
    statusReason: null,
    weight: 500 * (1 + random.below(5)),
    visibility: 'public',
    origin: 'direct',
    mergedIntoId: null,
    carriedOverFromId: null,
    externalId: null,
    outdated: [],
    sortTitle: '',
    searchText: '',
  });
}

type CommitmentPlace = Pick<CommitmentEntity, 'planId' | 'actionId' | 'reference'>;

export function commitmentRow(tx: Transaction, place: CommitmentPlace, random: Random): CommitmentEntity {
  return tx.fresh(CommitmentEntity, {
    ...place,
    title: presentText({ en: 'A commitment' }),
    description: {},
    isPledge: false,
    startDate: random.chance(0.3) ? '2019-03-01' : null,
    endDate: null,
    reviewStatus: random.chance(0.8) ? 'approved' : 'draft',
    submittedById: null,
    reviewComment: null,
    deliveryStatus: random.oneOf<DeliveryStatus>(deliveryStatuses),
    weight: 250 * (1 + random.below(9)),
    contact: null,
    externalId: null,
    outdated: [],
    sortTitle: '',
    searchText: '',
  });
}
