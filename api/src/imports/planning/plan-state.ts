import type { ActionStatus, DeliveryStatus, I18nText, Language, MilestoneStatus, Sector } from '@symmachia/domain';

/** What planning has to know of the plan as it is. Progress is in basis points, dates are YYYY-MM-DD. */
export interface PlanState {
  plan: PlanFrame;
  /** The reporting period that progress counts in; null: opening values. */
  period: string | null;
  pillars: KnownPillar[];
  actions: KnownAction[];
  commitments: KnownCommitment[];
  milestones: KnownMilestone[];
  organisations: KnownOrganisation[];
  targetGroups: KnownTargetGroup[];
}

export interface PlanFrame {
  id: string;
  organisationId: string;
  languages: Language[];
  endDate: string;
}

export interface KnownPillar {
  id: string;
  parentId: string | null;
  code: string;
  name: I18nText;
}

export interface KnownAction {
  id: string;
  code: string;
  title: I18nText;
  description: I18nText;
  status: ActionStatus;
  statusReason: string | null;
  mergedInto: string | null;
  startDate: string | null;
  endDate: string | null;
  externalId: string | null;
  leadOrganisation: string;
  pillars: string[];
  targetGroups: string[];
}

export interface KnownCommitment {
  id: string;
  actionId: string;
  reference: string;
  title: I18nText;
  description: I18nText;
  deliveryStatus: DeliveryStatus;
  startDate: string | null;
  endDate: string | null;
  externalId: string | null;
  leadOrganisation: string | null;
  /** Its approved value for the period that progress counts in, or its opening value. */
  value: { updateId: string; progress: number } | null;
  /** An update for that period is being written or reviewed: nothing may be approved past it. */
  isBeingReported: boolean;
}

export interface KnownMilestone {
  id: string;
  actionId: string;
  commitmentId: string | null;
  title: I18nText;
  dueDate: string;
  status: MilestoneStatus;
}

export interface KnownOrganisation {
  id: string;
  name: I18nText;
  shortName: string | null;
  aliases: string[];
  sector: Sector;
  mergedInto: string | null;
}

export interface KnownTargetGroup {
  id: string;
  code: string;
  name: I18nText;
}
