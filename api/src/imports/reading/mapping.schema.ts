import { z } from 'zod';
import { actionStatuses, deliveryStatuses, milestoneStatuses } from '@symmachia/domain';

/** What a column of a plan file can hold. `status` and `progress` belong to the finest level in the row. */
export const fields = [
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
export type Field = (typeof fields)[number];

export const dateOrders = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof dateOrders)[number];

const statusValues = [...new Set([...deliveryStatuses, ...actionStatuses, ...milestoneStatuses])] as const;
export type StatusValue = (typeof statusValues)[number];

const atMost = (count: number) => (record: object) => Object.keys(record).length <= count;
const eachFieldOnce = (columns: Record<string, Field>) =>
  new Set(Object.values(columns)).size === Object.keys(columns).length;

/**
 * How a file's columns and words are to be read: `{ columns: { "<header>": "<field>" }, values: { status: { "<word>":
 * "<vocabulary value>" } }, dateOrder?, period? }`. At most 200 columns and 500 words; unknown keys, fields and values
 * are refused, and so is a field that two columns claim (code `field-mapped-twice`).
 */
export const mappingSchema = z.strictObject({
  columns: z
    .record(z.string().max(1000), z.enum(fields))
    .refine(atMost(200), { params: { code: 'too-many-columns' } })
    .refine(eachFieldOnce, { params: { code: 'field-mapped-twice' } }),
  values: z
    .strictObject({
      status: z
        .record(z.string().max(500), z.enum(statusValues))
        .refine(atMost(500), { params: { code: 'too-many-words' } })
        .optional(),
    })
    .optional(),
  dateOrder: z.enum(dateOrders).optional(),
  period: z.string().min(1).max(200).optional(),
});
export type Mapping = z.infer<typeof mappingSchema>;
