import { z } from 'zod';
import { type Language, languages } from '@symmachia/domain';
import { hasRefusedInLine, hasRefusedInProse, withLineFeeds } from './characters';

/** The schema under `id` stands in the OpenAPI document by that name. */
export const named = <T extends z.ZodType>(id: string, schema: T): T => schema.meta({ id });

const refused = { params: { code: 'control-character' } };

/** One line of text that may be empty: what is looked for, or a choice of a filter. Trimmed and normalised to NFC. */
export const word = (max: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .max(max)
    .refine((value) => !hasRefusedInLine(value), refused);

/** One line of text, trimmed and normalised to NFC. */
export const line = (max: number) => word(max).min(1);

/** Text of several lines (line feeds and tabs allowed), trimmed and normalised to NFC. */
export const prose = (max: number) =>
  z
    .string()
    .overwrite(withLineFeeds)
    .trim()
    .normalize('NFC')
    .max(max)
    .refine((value) => !hasRefusedInProse(value), refused);

/** A closed set of properties is not what this has: at most `most` of them, each with a key that may be any text. */
export const dictionary = <T extends z.ZodType>(key: z.ZodString, value: T, most: number) =>
  z
    .record(key, value)
    .refine((entries) => Object.keys(entries).length <= most, { params: { code: 'too-many' } })
    .meta({ maxProperties: most });

const inLanguages = <T extends z.ZodType>(text: T) =>
  Object.fromEntries(languages.map((language) => [language, text.optional()])) as Record<Language, z.ZodOptional<T>>;

/** Text by language, `{ el?, sv?, … }`, at least one of them. */
export const i18n = (text: z.ZodString) =>
  z
    .strictObject(inLanguages(text))
    .refine((value) => Object.values(value).some(Boolean), { params: { code: 'required' } });

/** A merge patch of such text (RFC 7396): a missing language stays, null removes it. */
export const i18nPatch = (text: z.ZodString) => z.strictObject(inLanguages(text.nullable()));

export const I18nText = named('I18nText', z.object(inLanguages(z.string())));
export const LanguageCode = z.enum(languages);
export const Id = named('Id', z.uuidv7());
export const IsoDate = z.iso.date();
export const Moment = z.iso.datetime({ offset: true }).max(40);
/** Thousandths at most, up to 100; the part a commitment or action has in every figure above it. */
export const Weight = z.number().positive().max(100).multipleOf(0.001);
/** Percent with two decimals, 0 and up; above 100 is allowed and never clipped. */
export const Percent = z.number().min(0).max(1000).multipleOf(0.01);

export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: word(2000).optional(),
});
export type PageQuery = z.infer<typeof PageQuery>;

export const ListQuery = PageQuery.extend({ q: word(200).optional() });

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

/** How many rows one choice of a facet would leave. */
export const Count = z.object({ key: z.string(), count: z.int() });

/** A page of a list; `total` comes with the first page only. */
export const pageOf = <T extends z.ZodType>(id: string, summary: T) =>
  named(id, z.object({ items: z.array(summary), nextCursor: z.string().nullable(), total: z.int().optional() }));

export type PageOf<T> = { items: T[]; nextCursor: string | null; total?: number };
