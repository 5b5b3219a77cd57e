import { z } from 'zod';
import { actionStatuses, deliveryStatuses, milestoneStatuses, recordFacts, recordSections } from '@symmachia/domain';
import { Id, LanguageCode, PageQuery, dictionary, line, named } from './common';

export const importFields = [
  'pillar',
  'subPillar',
  'action',
  'commitment',
  'code',
  'reference',
  'externalId',
  'description',
  'status',
  'progress',
  'startDate',
  'endDate',
  'organisation',
  'sector',
  'targetGroup',
  'milestone',
  'dueDate',
] as const;
export type ImportField = (typeof importFields)[number];

/** What a column of a file of lab records can hold, one row a lab; lists are divided by semicolons or line breaks. */
export const labImportFields = [
  ...recordFacts,
  ...recordSections,
  'currency',
  'turnoutNote',
  'themes',
  'commonGround',
  'publicParticipants',
  'privateParticipants',
  'thirdSectorParticipants',
  'selfAuthored',
  'id',
  'language',
] as const;
export type LabImportField = (typeof labImportFields)[number];

/** What a file brings: a plan with its actions and commitments, or the records of labs. */
export const importKinds = ['plan', 'labs'] as const;
export type ImportKind = (typeof importKinds)[number];

const columnFields = [...new Set([...importFields, ...labImportFields])];
export type ColumnField = ImportField | LabImportField;

export const importEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1253',
  'iso-8859-1',
  'iso-8859-7',
] as const;
export const importSeparators = [',', ';', '\t'] as const;

export const importDateOrders = ['dmy', 'mdy', 'ymd'] as const;
/** What a status word can stand for; which of them apply depends on the level that the column belongs to. */
export const importStatusValues: readonly string[] = [
  ...new Set([...deliveryStatuses, ...actionStatuses, ...milestoneStatuses]),
];

const eachFieldOnce = (columns: Record<string, ColumnField>) =>
  new Set(Object.values(columns)).size === Object.keys(columns).length;
const statusValue = z
  .string()
  .max(40)
  .refine((value) => importStatusValues.includes(value), { params: { code: 'not-in-vocabulary' } });

/**
 * How a file's columns and words are to be read. Columns not named here are ignored, status words not named here are
 * guessed, `period` is the id or label of the reporting period that progress counts in (without: opening values). At
 * most 200 columns and 500 words; a field that two columns claim is refused (`field-mapped-twice`).
 */
export const ImportMapping = named(
  'ImportMapping',
  z.strictObject({
    columns: dictionary(z.string().max(1000), z.enum(columnFields), 200).refine(eachFieldOnce, {
      params: { code: 'field-mapped-twice' },
    }),
    values: z
      .strictObject({
        status: dictionary(z.string().max(500), statusValue, 500).optional(),
      })
      .optional(),
    dateOrder: z.enum(importDateOrders).optional(),
    period: line(200).optional(),
  }),
);
export type ImportMapping = z.infer<typeof ImportMapping>;

export const ImportRow = named(
  'ImportRow',
  z.object({
    line: z.int(),
    verdict: z.enum(['create', 'update', 'unchanged', 'error']),
    warning: z.string().optional(),
    field: z.string().optional(),
    code: z.string().optional(),
    message: z.string().optional(),
    /** What stands in the cell. */
    value: z.string().optional(),
  }),
);
export type ImportRow = z.infer<typeof ImportRow>;

const Counts = z.object({ create: z.int(), update: z.int(), unchanged: z.int(), warning: z.int(), error: z.int() });

export const ImportBatch = named(
  'ImportBatch',
  z.object({
    id: Id,
    planId: Id,
    kind: z.enum(importKinds),
    fileName: z.string(),
    state: z.enum(['previewed', 'applying', 'applied', 'undone']),
    mapping: ImportMapping,
    /** False when the request brought the mapping itself, or it is remembered from an earlier file with these headers. */
    guessed: z.boolean(),
    /** The mapping is the one that was last given for these headers in this plan. */
    remembered: z.boolean().optional(),
    /** The language that the file's words are written in. */
    language: LanguageCode.optional(),
    encoding: z.enum(importEncodings),
    separator: z.enum(importSeparators),
    headers: z.array(z.string()),
    /** The first rows of the file, cell by cell. */
    sample: z.array(z.array(z.string())),
    /** Each distinct status word, how often it occurs, and what it is read as (null: not understood). */
    statusWords: z.array(z.object({ word: z.string(), count: z.int(), value: z.string().nullable() })),
    /** What only a person can decide; while there are any, their rows are in error. */
    questions: z.array(z.object({ code: z.string(), column: z.string().optional() })),
    counts: Counts,
    /** What the file holds, by kind; of organisations those that it brings. */
    contents: z.object({
      pillars: z.int(),
      subPillars: z.int(),
      actions: z.int(),
      commitments: z.int(),
      milestones: z.int(),
      organisations: z.int(),
      labs: z.int().optional(),
      themes: z.int().optional(),
    }),
    /** Left out while the import is being applied. */
    rows: z.array(ImportRow),
    progress: z.object({ done: z.int(), total: z.int() }).nullable(),
    /** The problem code of an application that failed after it was answered with 202; the batch is a preview again. */
    failure: z.string().nullable().optional(),
    createdAt: z.string(),
    createdBy: z.string().nullable(),
    appliedAt: z.string().nullable(),
  }),
);
export type ImportBatch = z.infer<typeof ImportBatch>;

export const ImportBatchSummary = named(
  'ImportBatchSummary',
  ImportBatch.pick({
    id: true,
    planId: true,
    kind: true,
    fileName: true,
    state: true,
    counts: true,
    createdAt: true,
    createdBy: true,
    appliedAt: true,
  }),
);
export type ImportBatchSummary = z.infer<typeof ImportBatchSummary>;
export const ImportBatchPage = named(
  'ImportBatchPage',
  z.object({ items: z.array(ImportBatchSummary), nextCursor: z.string().nullable(), total: z.int().optional() }),
);

export const ImportListQuery = PageQuery.extend({ kind: z.enum(importKinds).default('plan') });
export type ImportListQuery = z.infer<typeof ImportListQuery>;

/** The fields beside the file; each arrives as text. */
export const ImportOptions = named(
  'ImportOptions',
  z.strictObject({
    kind: z.enum(importKinds).default('plan'),
    dryRun: z.enum(['true', 'false']).default('true'),
    mapping: ImportMapping.optional(),
    encoding: z.enum(importEncodings).optional(),
    separator: z.enum(importSeparators).optional(),
    language: LanguageCode.optional(),
  }),
).superRefine(({ kind, mapping }, context) => {
  const fields: readonly string[] = kind === 'plan' ? importFields : labImportFields;
  for (const [header, field] of Object.entries(mapping?.columns ?? {}))
    if (!fields.includes(field))
      context.addIssue({
        code: 'custom',
        path: ['mapping', 'columns', header],
        params: { code: 'not-in-vocabulary' },
      });
});
export type ImportOptions = z.infer<typeof ImportOptions>;

export const ApplyQuery = z.strictObject({ skipErrors: z.enum(['true', 'false']).optional() });
export type ApplyQuery = z.infer<typeof ApplyQuery>;
