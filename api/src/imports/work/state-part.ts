import type {
  KnownAction,
  KnownCommitment,
  KnownMilestone,
  KnownOrganisation,
  KnownPillar,
  KnownTargetGroup,
  PlanState,
} from '../planning/plan-state';

/** A row as the database has it: texts in several languages and lists are JSON, not yet parsed. */
type Stored<Row, Json extends keyof Row> = Omit<Row, Json> & Record<Json, string>;

export type StoredPillar = Stored<KnownPillar, 'name'>;
export type StoredOrganisation = Stored<KnownOrganisation, 'name' | 'aliases'>;
export type StoredTargetGroup = Stored<KnownTargetGroup, 'name'>;
export type StoredMilestone = Stored<KnownMilestone, 'title'>;
export type StoredAction = Stored<KnownAction, 'title' | 'description'>;
export type StoredCommitment = Stored<KnownCommitment, 'title' | 'description'>;

/** Some rows of the plan as it is; the whole of it may be too much to hand over at once. */
export interface StatePart {
  pillars?: StoredPillar[];
  organisations?: StoredOrganisation[];
  targetGroups?: StoredTargetGroup[];
  actions?: StoredAction[];
  commitments?: StoredCommitment[];
  milestones?: StoredMilestone[];
}

type Rows = Omit<PlanState, 'plan' | 'period'>;

/** Puts the parts together again. */
export class StateCollector {
  private readonly rows: Rows = {
    pillars: [],
    organisations: [],
    targetGroups: [],
    actions: [],
    commitments: [],
    milestones: [],
  };

  add({ pillars, organisations, targetGroups, actions, commitments, milestones }: StatePart): void {
    for (const row of pillars ?? []) this.rows.pillars.push({ ...row, name: JSON.parse(row.name) });
    for (const row of organisations ?? [])
      this.rows.organisations.push({ ...row, name: JSON.parse(row.name), aliases: JSON.parse(row.aliases) });
    for (const row of targetGroups ?? []) this.rows.targetGroups.push({ ...row, name: JSON.parse(row.name) });
    for (const row of actions ?? []) this.rows.actions.push({ ...row, ...parsed(row) });
    for (const row of commitments ?? []) this.rows.commitments.push({ ...row, ...parsed(row) });
    for (const row of milestones ?? []) this.rows.milestones.push({ ...row, title: JSON.parse(row.title) });
  }

  collected(): Rows {
    return this.rows;
  }
}

const parsed = ({ title, description }: { title: string; description: string }) => ({
  title: JSON.parse(title),
  description: JSON.parse(description),
});
