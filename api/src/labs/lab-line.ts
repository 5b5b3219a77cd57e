import type { Money } from '@symmachia/contracts';
import type { I18nText, LabKind, LabStatus, ParticipantRole, Sector, SectorBalance, Turnout } from '@symmachia/domain';
import type { labTexts } from './revised-lab';

/** A lab with all that belongs to it by name, one line of a table. */
export interface LabLine extends Record<(typeof labTexts)[number], I18nText> {
  id: string;
  reference: string | null;
  kind: LabKind;
  status: LabStatus;
  startDate: string | null;
  endDate: string | null;
  coordinatorOrganisation: I18nText | null;
  funderOrganisation: I18nText | null;
  grant: Money | null;
  capacity: number | null;
  turnout: Turnout | null;
  principles: I18nText[];
  isSelfAuthored: boolean;
  /** Of the same plan. */
  followUpOf: I18nText | null;
  themes: { title: I18nText; isCommonGround: boolean }[];
  balance: SectorBalance;
  participants: ParticipantLine[];
  /** How many came up in it, and how many actions of the plan they led to. */
  ideas: number;
  actions: number;
}

export interface ParticipantLine {
  role: ParticipantRole;
  sector: Sector | null;
  organisation: I18nText | null;
  description: I18nText;
  people: number | null;
  /** Left out where the reader may not read names. */
  name?: string | null;
}
