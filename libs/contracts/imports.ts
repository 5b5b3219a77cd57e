import { z } from 'zod';
import { Id, named } from './common';

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

export const importEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1253', 'iso-8859-1', 'iso-8859-7'] as const;
export const importSeparators = [',', ';', '\t'] as const;

/** Columns not named here are ignored. Status words not named here are guessed. */
export const ImportMapping = named(
  'ImportMapping',
  z.strictObject({
    columns: z.record(z.string().max(10_000), z.enum(importFields)),
    values: z.strictObject({ status: z.record(z.string().max(500), z.string().max(40)).optional() }).optional(),
    dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
    period: z.string().max(60).optional(),
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
  }),
);
export type ImportRow = z.infer<typeof ImportRow>;

const Counts = z.object({ create: z.int(), update: z.int(), unchanged: z.int(), warning: z.int(), error: z.int() });

export const ImportBatch = named(
  'ImportBatch',
  z.object({
    id: Id,
    planId: Id,
    fileName: z.string(),
    state: z.enum(['previewed', 'applying', 'applied', 'undone']),
    mapping: ImportMapping,
    /** False when the request brought the mapping itself. */
    guessed: z.boolean(),
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
    /** What the file holds or would create, by kind. */
    contents: z.object({ pillars: z.int(), subPillars: z.int(), actions: z.int(), commitments: z.int(), milestones: z.int(), organisations: z.int() }),
    rows: z.array(ImportRow),
    progress: z.object({ done: z.int(), total: z.int() }).nullable(),
    createdAt: z.string(),
    createdBy: z.string().nullable(),
    appliedAt: z.string().nullable(),
  }),
);
export type ImportBatch = z.infer<typeof ImportBatch>;

export const ImportBatchSummary = named(
  'ImportBatchSummary',
  ImportBatch.pick({ id: true, planId: true, fileName: true, state: true, counts: true, createdAt: true, createdBy: true, appliedAt: true }),
);
export type ImportBatchSummary = z.infer<typeof ImportBatchSummary>;
export const ImportBatchPage = named(
  'ImportBatchPage',
  z.object({ items: z.array(ImportBatchSummary), nextCursor: z.string().nullable(), total: z.int().optional() }),
);

export const ApplyQuery = z.strictObject({ skipErrors: z.enum(['true', 'false']).optional() });
export type ApplyQuery = z.infer<typeof ApplyQuery>;
