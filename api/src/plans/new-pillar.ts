import type { CreatePillar } from '@symmachia/contracts';
import { presentText } from '@symmachia/domain';
import type { Transaction } from '../platform/database/transaction';
import { PillarEntity } from './pillar.entity';

/** A pillar as it enters the plan, its parent known to be there. Asks the database nothing. */
export const newPillar = (
  tx: Transaction,
  planId: string,
  input: CreatePillar & { code: string; order: number },
  extra: Partial<PillarEntity> = {},
): PillarEntity =>
  tx.fresh(PillarEntity, {
    planId,
    parentId: input.parent ?? null,
    code: input.code,
    name: presentText(input.name),
    order: input.order,
    isHorizontal: input.isHorizontal ?? false,
    euPillar: input.euPillar ?? null,
    outdated: [],
    ...extra,
  });
