import type {
  ChangeAction,
  ChangeCommitment,
  ChangeMilestone,
  ChangePillar,
  CreateAction,
  CreateCommitment,
  CreateMilestone,
  CreateOrganisation,
  CreatePillar,
  ImportBatch,
  ColumnField,
} from '@symmachia/contracts';
import type { DeliveryStatus } from '@symmachia/domain';

/** Something wrong with a row, or worth knowing of it; `value` is what stands in the cell. */
export interface RowIssue {
  field?: ColumnField;
  code: string;
  value?: string;
}

/** What becomes of one row of the file. An error's field, code and value go before a warning's. */
export interface PlannedRow {
  line: number;
  verdict: 'create' | 'update' | 'unchanged' | 'error';
  warning?: string;
  field?: ColumnField;
  code?: string;
  value?: string;
}

export interface Created<Input> {
  id: string;
  input: Input;
}

export interface Changed<Change> {
  id: string;
  change: Change;
}

/** What the contract of an action or commitment does not say, but an import does. */
export interface ImportedAs {
  externalId?: string;
}

/** Progress of a commitment, approved by who imports; `replaces` is the approved update that no longer counts. */
export interface ImportedValue {
  commitmentId: string;
  progress: number;
  deliveryStatus: DeliveryStatus | null;
  replaces: string | null;
}

/** Target groups by id, because a plan's own and a built-in one are both meant. */
export type NewActionInput = CreateAction & {
  code: string;
  pillars: string[];
  targetGroups: string[];
  leadOrganisation: string;
};
export type NewCommitmentInput = CreateCommitment & {
  reference: string;
  parties: NonNullable<CreateCommitment['parties']>;
};

/** What an import writes, in the order in which it can be written. Every reference is an id, new ones included. */
export interface PlannedWrites {
  organisations: Created<CreateOrganisation>[];
  pillars: Created<CreatePillar & { code: string }>[];
  actions: (Created<NewActionInput> & ImportedAs)[];
  commitments: (Created<NewCommitmentInput> & ImportedAs)[];
  milestones: (Created<CreateMilestone> & { actionId: string })[];
  values: ImportedValue[];
  changedPillars: Changed<ChangePillar>[];
  changedActions: (Changed<ChangeAction> & ImportedAs)[];
  /** A new lead organisation takes the place of the one that leads. */
  changedCommitments: (Changed<ChangeCommitment> & ImportedAs & { leadOrganisation?: string })[];
  changedMilestones: Changed<ChangeMilestone>[];
}

export interface ImportPlan extends PlannedWrites {
  rows: PlannedRow[];
  counts: ImportBatch['counts'];
  contents: ImportBatch['contents'];
}

/** How many things an import writes. */
export const countWrites = (writes: PlannedWrites): number =>
  writes.organisations.length +
  writes.pillars.length +
  writes.actions.length +
  writes.commitments.length +
  writes.milestones.length +
  writes.values.length +
  writes.changedPillars.length +
  writes.changedActions.length +
  writes.changedCommitments.length +
  writes.changedMilestones.length;
