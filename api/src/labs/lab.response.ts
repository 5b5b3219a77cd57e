import type {
  Attachment,
  Lab,
  LabNote,
  LabParticipant,
  LabRef,
  LabSummary,
  OrganisationRef,
  Theme,
} from '@symmachia/contracts';
import {
  type Attendance,
  balanceOfSectors,
  type LabKind,
  type LabStatus,
  type Language,
  sourceLanguage,
  type Turnout,
} from '@symmachia/domain';
import { grantOf } from './revised-lab';

export interface LabSummaryRow {
  id: string;
  version: number;
  planId: string;
  reference: string | null;
  kind: LabKind;
  title: string;
  place: string;
  hostEvent: string;
  startDate: string | null;
  endDate: string | null;
  status: LabStatus;
  quotedFrom: string;
}

export interface LabRow extends LabSummaryRow {
  createdAt: string;
  updatedAt: string;
  coordinator: string;
  coordinatorOrganisation: string | null;
  funder: string;
  funderOrganisation: string | null;
  /** Text on PostgreSQL. */
  grantAmount: number | null;
  grantCurrency: string | null;
  capacity: number | null;
  turnout: Turnout | null;
  turnoutNote: string;
  purpose: string;
  results: string;
  approach: string;
  principles: string;
  isSelfAuthored: number;
  followUpOf: string | null;
  outdated: string;
}

/** What hangs on a lab in a list. */
export interface SummaryParts {
  themes: readonly { id: string; title: string }[];
  attendances: readonly Attendance[];
  came: WhatCame;
}

/** How many ideas came up in a lab, and how many actions they led to. */
export interface WhatCame {
  ideas: number;
  actions: number;
}

export const toLabSummary = (row: LabSummaryRow, { themes, attendances, came }: SummaryParts): LabSummary => ({
  ...common(row, attendances),
  ...came,
  themes: themes.map(({ id, title }) => ({ id, title: JSON.parse(title) })),
});

/** What hangs on the lab, as far as the reader may see it. */
export interface LabParts {
  /** The plan that the reader sees it in. */
  planCode: string;
  languages: readonly Language[];
  organisations: ReadonlyMap<string, OrganisationRef>;
  followUpOf: LabRef | null;
  followedUpBy: LabRef[];
  relatedPlans: Lab['relatedPlans'];
  shownIn: Lab['shownIn'];
  themes: Theme[];
  participants: LabParticipant[];
  notes: LabNote[];
  attachments: Attachment[];
  may: string[];
}

export function toLab(row: LabRow, { languages, organisations, ...parts }: LabParts): Lab {
  const present = parts.participants.filter(({ isWithdrawn }) => !isWithdrawn);
  const summary = common(row, present);
  return {
    ...summary,
    ...parts,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    sourceLanguage: sourceLanguage(summary.title, languages),
    outdated: JSON.parse(row.outdated),
    coordinator: JSON.parse(row.coordinator),
    coordinatorOrganisation: organisations.get(row.coordinatorOrganisation ?? '') ?? null,
    funder: JSON.parse(row.funder),
    funderOrganisation: organisations.get(row.funderOrganisation ?? '') ?? null,
    grant: grantOf(row),
    capacity: row.capacity,
    turnout: row.turnout,
    turnoutNote: JSON.parse(row.turnoutNote),
    purpose: JSON.parse(row.purpose),
    results: JSON.parse(row.results),
    approach: JSON.parse(row.approach),
    principles: JSON.parse(row.principles),
    isSelfAuthored: Boolean(row.isSelfAuthored),
    quotedFrom: JSON.parse(row.quotedFrom),
  };
}

function common({ quotedFrom, ...row }: LabSummaryRow, attendances: readonly Attendance[]) {
  return {
    id: row.id,
    version: row.version,
    planId: row.planId,
    reference: row.reference,
    kind: row.kind,
    title: JSON.parse(row.title),
    place: JSON.parse(row.place),
    hostEvent: JSON.parse(row.hostEvent),
    startDate: row.startDate,
    endDate: row.endDate,
    status: row.status,
    isQuoted: quotedFrom !== '{}',
    balance: balanceOfSectors(attendances),
  };
}
