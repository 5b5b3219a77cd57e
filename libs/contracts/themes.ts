import { z } from 'zod';
import { I18nText, Id, Translated, Versioned, i18n, i18nPatch, line, named, prose } from './common';

export const Theme = named(
  'Theme',
  Versioned.extend(Translated.shape).extend({
    labId: Id,
    title: I18nText,
    description: I18nText,
    isCommonGround: z.boolean(),
    why: I18nText,
    isWithdrawn: z.boolean(),
  }),
);
export type Theme = z.infer<typeof Theme>;

/** A theme as a list of labs names it. */
export const ThemeRef = named('ThemeRef', z.object({ id: Id, title: I18nText }));
export type ThemeRef = z.infer<typeof ThemeRef>;

export const CreateTheme = named(
  'CreateTheme',
  z.strictObject({
    title: i18n(line(300)),
    description: i18nPatch(prose(5000)).optional(),
    isCommonGround: z.boolean().optional(),
    why: i18nPatch(prose(2000)).optional(),
  }),
);
export type CreateTheme = z.infer<typeof CreateTheme>;

export const ChangeTheme = named(
  'ChangeTheme',
  z.strictObject({
    title: i18nPatch(line(300)).optional(),
    description: i18nPatch(prose(5000)).optional(),
    isCommonGround: z.boolean().optional(),
    why: i18nPatch(prose(2000)).optional(),
    isWithdrawn: z.boolean().optional(),
  }),
);
export type ChangeTheme = z.infer<typeof ChangeTheme>;
