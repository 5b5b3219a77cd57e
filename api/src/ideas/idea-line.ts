import type { I18nText, IdeaStatus, Sector } from '@symmachia/domain';

/** An idea with all that belongs to it by name, one line of a table. */
export interface IdeaLine {
  id: string;
  title: I18nText;
  problem: I18nText;
  proposal: I18nText;
  lab: I18nText | null;
  theme: I18nText | null;
  /** Its code. */
  pillar: string | null;
  /** Their codes. */
  targetGroups: string[];
  submittedBy: I18nText | null;
  submittedOn: string;
  status: IdeaStatus;
  decisionReason: string | null;
  decidedOn: string | null;
  mergedInto: I18nText | null;
  /** Also through an idea that was merged into it, as are the sectors and the actions. */
  supporters: I18nText[];
  sectors: Sector[];
  /** Their codes, as far as the reader may see them. */
  actions: string[];
}
