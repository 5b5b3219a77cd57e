import type { CreateTheme } from '@symmachia/contracts';
import { presentText } from '@symmachia/domain';
import type { Transaction } from '../platform/database/transaction';
import { ThemeEntity } from './theme.entity';

/** The lab that a theme came up at, and its plan. */
export interface PlaceOfTheme {
  labId: string;
  planId: string;
}

export async function insertTheme(tx: Transaction, place: PlaceOfTheme, input: CreateTheme): Promise<ThemeEntity> {
  const theme = freshTheme(tx, place, input);
  await tx.insert(ThemeEntity, theme, { planId: place.planId });
  return theme;
}

/** All at once. */
export async function insertThemes(
  tx: Transaction,
  place: PlaceOfTheme,
  inputs: readonly CreateTheme[],
): Promise<void> {
  const themes = inputs.map((input) => freshTheme(tx, place, input));
  if (themes.length) await tx.insert(ThemeEntity, themes, { planId: place.planId });
}

const freshTheme = (tx: Transaction, { labId }: PlaceOfTheme, input: CreateTheme): ThemeEntity =>
  tx.fresh(ThemeEntity, {
    labId,
    title: presentText(input.title),
    description: presentText(input.description ?? {}),
    isCommonGround: input.isCommonGround ?? false,
    why: presentText(input.why ?? {}),
    isWithdrawn: false,
    outdated: [],
  });
