import type { Idea, IdeaAction, IdeaRef, IdeaSummary, IdeaSupporter, OrganisationRef } from '@symmachia/contracts';
import { type IdeaStatus, type Language, type Sector, sourceLanguage } from '@symmachia/domain';
import { refOf, type RefRow } from '../organisations/organisation-ref';

export interface IdeaSummaryRow extends Omit<RefRow, 'refId'> {
  id: string;
  version: number;
  planId: string;
  title: string;
  status: IdeaStatus;
  labId: string | null;
  labTitle: string | null;
  themeId: string | null;
  themeTitle: string | null;
  pillar: string | null;
  submittedOn: string;
  decidedOn: string | null;
  mergedIntoId: string | null;
  mergedIntoTitle: string | null;
  mergedIntoStatus: IdeaStatus | null;
  isWithdrawn: number;
  /** Null where no organisation submitted it. */
  refId: string | null;
}

export interface IdeaRow extends IdeaSummaryRow {
  createdAt: string;
  updatedAt: string;
  problem: string;
  proposal: string;
  decisionReason: string | null;
  outdated: string;
}

/** What hangs on an idea in a list. */
export interface SummaryParts {
  targetGroups: string[];
  supporters: number;
  sectors: Sector[];
  actions: number;
}

export const toIdeaSummary = (row: IdeaSummaryRow, parts: SummaryParts): IdeaSummary => ({ ...common(row), ...parts });

/** What hangs on the idea, as far as the reader may see it. */
export interface IdeaParts {
  planCode: string;
  languages: readonly Language[];
  targetGroups: string[];
  sectors: Sector[];
  supporters: IdeaSupporter[];
  livesOnIn: IdeaRef | null;
  merged: IdeaRef[];
  actions: IdeaAction[];
  ownSupport: Idea['ownSupport'];
  may: string[];
}

export function toIdea(row: IdeaRow, { languages, ...parts }: IdeaParts): Idea {
  const fields = common(row);
  return {
    ...fields,
    ...parts,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    sourceLanguage: sourceLanguage(fields.title, languages),
    outdated: JSON.parse(row.outdated),
    problem: JSON.parse(row.problem),
    proposal: JSON.parse(row.proposal),
    decisionReason: row.decisionReason,
  };
}

const common = (row: IdeaSummaryRow) => ({
  id: row.id,
  version: row.version,
  planId: row.planId,
  title: JSON.parse(row.title),
  status: row.status,
  lab: row.labId === null ? null : { id: row.labId, title: JSON.parse(row.labTitle ?? '{}') },
  theme: row.themeId === null ? null : { id: row.themeId, title: JSON.parse(row.themeTitle ?? '{}') },
  pillar: row.pillar,
  submittedBy: submitterOf(row),
  submittedOn: row.submittedOn,
  decidedOn: row.decidedOn,
  mergedInto: mergedIntoOf(row),
  isWithdrawn: Boolean(row.isWithdrawn),
});

const submitterOf = ({ refId, ...row }: IdeaSummaryRow): OrganisationRef | null =>
  refId === null ? null : refOf({ ...row, refId });

const mergedIntoOf = ({ mergedIntoId, mergedIntoTitle, mergedIntoStatus }: IdeaSummaryRow): IdeaRef | null =>
  mergedIntoId === null || mergedIntoStatus === null
    ? null
    : { id: mergedIntoId, title: JSON.parse(mergedIntoTitle ?? '{}'), status: mergedIntoStatus };
