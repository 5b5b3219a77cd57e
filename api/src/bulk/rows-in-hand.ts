import type { Actor, I18nText, Scope } from '@symmachia/domain';
import type { PlanContext } from '../platform/access/access';
import type { Transaction } from '../platform/database/transaction';

/** In which plan rows are edited, and by whom. */
export interface Editing {
  plan: PlanContext;
  me: Actor;
}

/** A row about to be edited, as people know it. */
export interface RowInHand {
  id: string;
  version: number;
  code: string;
  title: I18nText;
}

/** How rows of one kind are found and changed; the rules are those of their own feature. */
export interface KindOfRows<Row extends RowInHand, Change> {
  entity: 'actions' | 'commitments';
  /** Without it in the plan nobody edits many. */
  scope: Scope;
  /** Refuses a change that names what is not there. */
  requireReferences?(tx: Transaction, editing: Editing, change: Change): Promise<void>;
  /** Of these ids, the rows of the plan that the editor may see. */
  find(tx: Transaction, editing: Editing, ids: readonly string[]): Promise<Map<string, Row>>;
  /** The merge patch that makes of the row what is wanted: nothing where it is so already. */
  patchOf(row: Row, change: Change, reason: string | undefined): object;
  /** Asks the rights and rules of a single edit, and writes. */
  write(tx: Transaction, editing: Editing, row: Row, patch: object, version: number): Promise<void>;
}
