import type { CreateTheme } from '@symmachia/contracts';
import { presentText } from '@symmachia/domain';
import type { Transaction } from '../platform/database/transaction';
import { ThemeEntity } from './theme.entity';

/** The lab that a theme came up at, and its plan. */
export interface PlaceOfTheme {
  labId: string;
  planId: string;
}

export async function insertTheme(
  tx: Transaction,
  { labId, planId }: PlaceOfTheme,
  input: CreateTheme,
): Promise<ThemeEntity> {
  const theme = tx.fresh(ThemeEntity, {
    labId,
    title: presentText(input.title),
    description: presentText(input.description ?? {}),
    isCommonGround: input.isCommonGround ?? false,
    why: presentText(input.why ?? {}),
    isWithdrawn: false,
    outdated: [],
  });
  await tx.insert(ThemeEntity, theme, { planId });
  return theme;
}
