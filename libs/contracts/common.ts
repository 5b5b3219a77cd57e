import { z } from 'zod';
import { languages } from '@symmachia/domain';

/** Anything below U+0020 but tab and line feed, and U+007F–U+009F: nobody types these, and terminals and files suffer. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const controlOrBreak = /[\u0000-\u001f\u007f-\u009f]/;

/** The schema under `id` stands in the OpenAPI document by that name. */
export const named = <T extends z.ZodType>(id: string, schema: T): T => schema.meta({ id });

/** One line of text, trimmed and normalised to NFC. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(1)
    .max(max)
    .refine((value) => !controlOrBreak.test(value), { params: { code: 'control-character' } });

/** Text of several lines (line feeds allowed), normalised to NFC. */
export const prose = (max: number) =>
  z
    .string()
    .overwrite((value) => value.replaceAll('\r\n', '\n'))
    .trim()
    .normalize('NFC')
    .max(max)
    .refine((value) => !control.test(value), { params: { code: 'control-character' } });

const inLanguages = <T extends z.ZodType>(text: T) => ({
  el: text.optional(),
  sv: text.optional(),
  en: text.optional(),
});

/** Text in the languages of the plan: `{ el?, sv?, en? }`, at least one of them. */
export const i18n = (text: z.ZodString) =>
  z
    .strictObject(inLanguages(text))
    .refine((value) => Object.values(value).some(Boolean), { params: { code: 'required' } });

/** A merge patch of such text (RFC 7396): a missing language stays, null removes it. */
export const i18nPatch = (text: z.ZodString) => z.strictObject(inLanguages(text.nullable()));

export const I18nText = named(
  'I18nText',
  z.object({ el: z.string().optional(), sv: z.string().optional(), en: z.string().optional() }),
);
export const LanguageCode = z.enum(languages);
export const Id = named('Id', z.uuidv7());
export const IsoDate = z.iso.date();
export const Moment = z.iso.datetime({ offset: true });
/** Thousandths at most, up to 100; the part a commitment or action has in every figure above it. */
export const Weight = z.number().positive().max(100).multipleOf(0.001);
/** Percent with two decimals, 0 and up; above 100 is allowed and never clipped. */
export const Percent = z.number().min(0).max(1000).multipleOf(0.01);

/** What is looked for; may be empty. */
const searchText = z
  .string()
  .trim()
  .max(200)
  .refine((value) => !controlOrBreak.test(value), { params: { code: 'control-character' } });

export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2000).optional(),
});
export type PageQuery = z.infer<typeof PageQuery>;

export const ListQuery = PageQuery.extend({ q: searchText.optional() });

export type ListQuery = z.infer<typeof ListQuery>;

/** What every versioned row carries. `outdated` holds pointers such as `/title/en`: translations whose source changed. */
export const Versioned = z.object({
  id: Id,
  version: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

export const Translated = z.object({
  sourceLanguage: LanguageCode.nullable(),
  outdated: z.array(z.string()),
});

/** A page of a list; `total` comes with the first page only. */
export const pageOf = <T extends z.ZodType>(id: string, summary: T) =>
  named(id, z.object({ items: z.array(summary), nextCursor: z.string().nullable(), total: z.int().optional() }));

export type PageOf<T> = { items: T[]; nextCursor: string | null; total?: number };
export type I18nTextPatch = { el?: string | null; sv?: string | null; en?: string | null };
