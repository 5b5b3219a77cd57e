import type { IdeaLab, IdeaRef, Lineage, LineageAction, OriginIdea } from '@symmachia/contracts';
import {
  addSums,
  elapsedIn,
  emptySums,
  type ActionStatus,
  type IdeaStatus,
  type Origin,
  type Rag,
  toFigure,
  type Led,
} from '@symmachia/domain';
import { deliveryOf, type StateRow } from '../actions/action.response';
import { sumsOfRow, type TotalRow } from '../delivery/totals';
import { refOf, type RefRow } from '../organisations/organisation-ref';

export interface TitleRow {
  id: string;
  title: string;
}

/** The organisation is that which submitted it; all null without one. */
export interface IdeaRow extends TitleRow, Nullable<RefRow> {
  status: IdeaStatus;
  labId: string | null;
  themeId: string | null;
  mergedIntoId: string | null;
  isWithdrawn: number;
}

export interface LinkRow {
  note: string | null;
  linkedOn: string;
}

/** An action as one of those that live on in another. */
export type FamilyRow = TitleRow & { code: string; mergedIntoId: string | null };

export type ActionRow = FamilyRow & StateRow & { status: ActionStatus; rag: Rag | null } & Nullable<TotalRow>;

type Nullable<Row> = { [Column in keyof Row]: Row[Column] | null };

export const toTitled = ({ id, title }: TitleRow): IdeaLab => ({ id, title: JSON.parse(title) });

export const toIdeaRef = (row: Omit<IdeaRow, 'isWithdrawn'>): IdeaRef => ({ ...toTitled(row), status: row.status });

export const toLineageAction = (row: ActionRow): LineageAction => ({
  ...toTitled(row),
  code: row.code,
  status: row.status,
  delivery: deliveryOf(row),
});

/** One figure of all these actions, as that of any other group; those that do not count are told beside it. */
export function deliveredBy(actions: readonly ActionRow[]): Lineage['delivered'] {
  const counting = actions.filter(({ rag }) => rag !== null);
  const sums = counting.map((row) => sumsOfRow(row as TotalRow)).reduce(addSums, emptySums());
  const { progress, commitments, owed, reported } = toFigure(sums);
  const leftOut = actions.length - counting.length;
  return { progress, elapsed: elapsedIn(sums), actions: actions.length, leftOut, commitments, owed, reported };
}

/** What an origin names. */
export interface Named {
  idea: Omit<IdeaRow, 'isWithdrawn'>;
  lab: TitleRow | undefined;
  theme: TitleRow | undefined;
  /** The action that it led to, where it is not the one asked about. */
  through: FamilyRow | undefined;
}

export const toOriginIdea = (
  { mergedIntoId, link }: Origin<Led & LinkRow>,
  { idea, lab, theme, through }: Named,
): OriginIdea => ({
  ...toIdeaRef(idea),
  lab: lab ? toTitled(lab) : null,
  theme: theme ? toTitled(theme) : null,
  submittedBy: idea.refId === null ? null : refOf(idea as RefRow),
  mergedInto: mergedIntoId,
  relation: link?.relation ?? null,
  note: link?.note ?? null,
  linkedOn: link?.linkedOn ?? null,
  through: through ? { ...toTitled(through), code: through.code } : null,
});
