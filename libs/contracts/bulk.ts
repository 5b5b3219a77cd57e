import { z } from 'zod';
import { actionStatuses, deliveryStatuses, mostDaysMoved, mostRowsAtOnce, visibilities } from '@symmachia/domain';
import { FieldChange, AuditReference } from './audit';
import { I18nText, Id, IsoDate, Weight, named, prose, word } from './common';

const days = z.int().min(-mostDaysMoved).max(mostDaysMoved);

/** A row with the version that was looked at: whoever changed it since is not overwritten. */
const ChosenRow = z.strictObject({ id: Id, version: z.int().min(1).max(999_999_999) });
const ChosenRows = z.array(ChosenRow).min(1).max(mostRowsAtOnce);

const setChange = <T extends z.ZodType>(id: T) => {
  const ids = z.array(id).max(50);
  return z.strictObject({ set: ids.optional(), add: ids.optional(), remove: ids.optional() });
};

/** What becomes of a list in each row: it is replaced, or some are added and others taken away. */
export type SetChange = { set?: string[]; add?: string[]; remove?: string[] };

/** Dates are set, or moved by days where there are any. */
const dates = {
  startDate: IsoDate.nullish(),
  endDate: IsoDate.nullish(),
  moveStart: days.optional(),
  moveEnd: days.optional(),
};

interface Dates {
  startDate?: string | null;
  endDate?: string | null;
  moveStart?: number;
  moveEnd?: number;
}

const setOrMoved = ({ startDate, endDate, moveStart, moveEnd }: Dates) =>
  (startDate === undefined || moveStart === undefined) && (endDate === undefined || moveEnd === undefined);

const saysSomething = (change: object) => Object.values(change).some((value) => value !== undefined);

/** The same change of many actions. The reason of a status that needs one is the edit's. */
export const ActionsChange = named(
  'ActionsChange',
  z
    .strictObject({
      status: z.enum(actionStatuses).optional(),
      mergedInto: Id.optional(),
      pillars: setChange(Id).optional(),
      targetGroups: setChange(word(60)).optional(),
      leadOrganisation: Id.optional(),
      weight: Weight.optional(),
      ...dates,
      isContinuous: z.boolean().optional(),
      visibility: z.enum(visibilities).optional(),
    })
    .refine(saysSomething, { params: { code: 'required' } })
    .refine(setOrMoved, { params: { code: 'duplicate' } }),
);
export type ActionsChange = z.infer<typeof ActionsChange>;

/** The same change of many commitments. */
export const CommitmentsChange = named(
  'CommitmentsChange',
  z
    .strictObject({
      deliveryStatus: z.enum(deliveryStatuses).optional(),
      isPledge: z.boolean().optional(),
      weight: Weight.optional(),
      ...dates,
    })
    .refine(saysSomething, { params: { code: 'required' } })
    .refine(setOrMoved, { params: { code: 'duplicate' } }),
);
export type CommitmentsChange = z.infer<typeof CommitmentsChange>;

const editOf = <T extends z.ZodType>(change: T) =>
  z.strictObject({
    rows: ChosenRows,
    change,
    /** Told in the history of each row. */
    reason: prose(2000).optional(),
    /** Only say what would become of each row. */
    dryRun: z.boolean().default(true),
  });

/** `POST /plans/{plan}/actions/bulk`: all of the rows, or none. */
export const EditActions = named('EditActions', editOf(ActionsChange));
export type EditActions = z.infer<typeof EditActions>;
/** `POST /plans/{plan}/commitments/bulk`: all of the rows, or none. */
export const EditCommitments = named('EditCommitments', editOf(CommitmentsChange));
export type EditCommitments = z.infer<typeof EditCommitments>;

/** What the edit makes of one row, or what stands in its way; neither where the row is so already. */
export const EditedRow = named(
  'EditedRow',
  z.object({
    id: Id,
    /** As it is now; null of a row that the editor may not see. */
    code: z.string().nullable(),
    title: I18nText,
    version: z.int().nullable(),
    changes: z.array(FieldChange),
    /** `pointer` names the field of the change. */
    problems: z.array(z.object({ pointer: z.string(), code: z.string() })),
  }),
);
export type EditedRow = z.infer<typeof EditedRow>;

export const BulkEdit = named(
  'BulkEdit',
  z.object({
    /** By which it is found in the audit log and taken back as one; null of a dry run. */
    batch: Id.nullable(),
    counts: z.object({ change: z.int(), unchanged: z.int(), refused: z.int() }),
    rows: z.array(EditedRow),
    references: z.array(AuditReference),
  }),
);
export type BulkEdit = z.infer<typeof BulkEdit>;

/** `POST /plans/{plan}/bulk-edits/{batch}/undo`: how many rows are as they were before. */
export const BulkUndone = named('BulkUndone', z.object({ batch: Id, rows: z.int() }));
export type BulkUndone = z.infer<typeof BulkUndone>;
