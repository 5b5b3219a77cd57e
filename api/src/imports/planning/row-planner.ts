import type { ImportField } from '@symmachia/contracts';
import { actionStatuses, deliveryStatuses, milestoneStatuses } from '@symmachia/domain';
import type { ReadRow } from '../reading/row';
import type { ActionBook } from './action-book';
import type { ActionEntry } from './action-entry';
import type { CommitmentBook } from './commitment-book';
import type { CommitmentEntry } from './commitment-entry';
import { deliveryOfAction } from './delivery-of-action';
import { actionPath, type FileFacts } from './file-facts';
import type { PlannedRow } from './import-plan';
import type { MilestoneBook } from './milestone-book';
import type { OrganisationBook } from './organisation-book';
import type { PillarBook, PillarEntry } from './pillar-book';
import type { PlanningContext } from './planning-context';
import { RowDraft } from './row-draft';
import type { TargetGroupBook } from './target-group-book';

export interface Books {
  pillars: PillarBook;
  actions: ActionBook;
  commitments: CommitmentBook;
  milestones: MilestoneBook;
  organisations: OrganisationBook;
  targetGroups: TargetGroupBook;
}

const longestActionCode = 40;

/**
 * Plans one row after the other. A row is found again by its external id, else by its full path. Missing levels:
 * - a sub-pillar without a pillar is a pillar; without either an action hangs on none;
 * - a commitment or milestone without an action belongs to one that is called like its sub-pillar, else its pillar, else
 *   like itself;
 * - progress of an action is that of a commitment called like the action, unless the action has commitments of its own.
 */
export class RowPlanner {
  constructor(
    private readonly books: Books,
    private readonly facts: FileFacts,
    private readonly context: PlanningContext,
  ) {}

  plan(row: ReadRow): PlannedRow {
    const draft = new RowDraft(row);
    if (draft.isSound) this.follow(draft);
    return draft.settle();
  }

  private follow(draft: RowDraft): void {
    const { row } = draft;
    const pillar = this.books.pillars.at(
      draft,
      [row.pillar, row.subPillar].filter((name) => name !== undefined),
    );
    switch (row.finest) {
      case 'action':
        return this.planAction(draft, pillar);
      case 'commitment':
        return this.planCommitment(draft, pillar);
      case 'milestone':
        return this.planMilestone(draft, pillar);
      default:
        return this.planPillar(draft, pillar);
    }
  }

  private planPillar(draft: RowDraft, pillar: PillarEntry | null): void {
    if (!pillar) return;
    draft.isAbout(pillar);
    pillar.say(draft, 'code', 'code', draft.row.code);
    this.leaveOut(draft, ['description', 'externalId', 'organisation', 'reference', 'targetGroup']);
  }

  private planAction(draft: RowDraft, pillar: PillarEntry | null): void {
    const { row } = draft;
    const title = row.action ?? '';
    const action = this.findAction(draft, pillar, title) ?? this.books.actions.fresh();
    const formerTitle = action.known?.title ?? title;
    draft.isAbout(action);
    action.say(draft, 'action', 'title', title);
    if (pillar) action.moveTo(draft, pillar.id);
    action.say(draft, 'externalId', 'externalId', row.externalId);
    action.say(draft, 'status', 'status', oneOf(actionStatuses, row.status));
    const organisation = this.organisationOf(draft);
    action.tell(draft, { ...row, organisation });
    this.assignCodes(draft, action, null);
    this.assignTargetGroups(draft, action);
    if (row.progress !== undefined) this.planOwnCommitment(draft, action, formerTitle, organisation);
  }

  /** Progress is always reported on a commitment: the lead organisation of an action holds one too. */
  private planOwnCommitment(
    draft: RowDraft,
    action: ActionEntry,
    title: string,
    organisation: string | undefined,
  ): void {
    const { row } = draft;
    const { commitments } = this.books;
    if (this.facts.actionsWithCommitments.has(actionPath(row)) || commitments.hasOthers(action.id, title))
      return draft.warn('progress', 'progress-of-commitments');
    const own = commitments.named({ action: action.id, title }) ?? commitments.fresh();
    const status = oneOf(actionStatuses, row.status);
    own.say(draft, 'action', 'action', action.id);
    own.say(draft, 'action', 'title', row.action);
    own.say(draft, 'status', 'deliveryStatus', status && deliveryOfAction(status));
    own.say(draft, 'progress', 'progress', row.progress);
    own.tell(draft, { organisation });
  }

  private planCommitment(draft: RowDraft, pillar: PillarEntry | null): void {
    const { row } = draft;
    const { commitments, actions } = this.books;
    const title = row.commitment ?? '';
    const known = commitments.withExternalId(row.externalId);
    const stays = known && row.action === undefined ? actions.withId(known.known?.action ?? '') : undefined;
    const action = stays ?? this.actionAbove(draft, pillar);
    const named = known ?? commitments.free({ action: action.id, title }, this.meantBy(row));
    const commitment = named ?? commitments.fresh();
    draft.isAbout(commitment);
    commitment.say(draft, 'action', 'action', action.id);
    commitment.say(draft, 'commitment', 'title', title);
    commitment.say(draft, 'externalId', 'externalId', row.externalId);
    commitment.say(draft, 'status', 'deliveryStatus', oneOf(deliveryStatuses, row.status));
    commitment.say(draft, 'progress', 'progress', row.progress);
    commitment.tell(draft, { ...row, organisation: this.organisationOf(draft) });
    this.assignCodes(draft, action, commitment);
    this.assignTargetGroups(draft, action);
  }

  private planMilestone(draft: RowDraft, pillar: PillarEntry | null): void {
    const { row } = draft;
    const action = this.actionAbove(draft, pillar);
    const commitment = row.commitment === undefined ? null : this.commitmentAbove(draft, action, row.commitment);
    const owner = { action: action.id, commitment: commitment?.id ?? null };
    const milestone = this.books.milestones.named(owner, row.milestone ?? '');
    draft.isAbout(milestone);
    milestone.say(draft, 'milestone', 'title', row.milestone);
    milestone.say(draft, 'status', 'status', oneOf(milestoneStatuses, row.status));
    milestone.say(draft, 'dueDate', 'dueDate', row.dueDate ?? row.endDate);
    const described = { ...row, endDate: row.dueDate && row.endDate, organisation: this.organisationOf(draft) };
    (commitment ?? action).tell(draft, described);
    if (!milestone.dueDate) {
      draft.warn('dueDate', 'due-date-assumed');
      milestone.assumeDue(commitment?.endDate ?? action.endDate ?? this.context.plan.endDate);
    }
    this.assignCodes(draft, action, commitment);
    this.assignTargetGroups(draft, action);
    this.leaveOut(draft, ['externalId']);
  }

  private findAction(draft: RowDraft, pillar: PillarEntry | null, title: string): ActionEntry | undefined {
    const { row } = draft;
    const known = this.books.actions.withExternalId(row.externalId);
    return known ?? this.books.actions.free({ pillar: pillar?.id ?? null, title }, this.meantBy(row));
  }

  /**
   * Rows of the same full path are separate things that happen to share a name, told apart by their order. Two external
   * ids are two things.
   */
  private meantBy({ externalId }: ReadRow) {
    return (thing: { externalId: string | undefined }): boolean =>
      thing.externalId === undefined || (externalId === undefined && !this.facts.externalIds.has(thing.externalId));
  }

  /** The action that the row's commitment or milestone belongs to. */
  private actionAbove(draft: RowDraft, pillar: PillarEntry | null): ActionEntry {
    const { row } = draft;
    const title = row.action ?? row.subPillar ?? row.pillar ?? row.commitment ?? row.milestone ?? '';
    const known = this.books.actions.named({ pillar: pillar?.id ?? null, title });
    const action = known ?? this.books.actions.fresh();
    draft.touch(action);
    if (known) return known;
    action.say(draft, 'action', 'title', title);
    action.say(draft, 'pillar', 'pillars', pillar ? [pillar.id] : []);
    return action;
  }

  private commitmentAbove(draft: RowDraft, action: ActionEntry, title: string): CommitmentEntry {
    const known = this.books.commitments.named({ action: action.id, title });
    const commitment = known ?? this.books.commitments.fresh();
    draft.touch(commitment);
    if (known) return known;
    commitment.say(draft, 'action', 'action', action.id);
    commitment.say(draft, 'commitment', 'title', title);
    return commitment;
  }

  private organisationOf(draft: RowDraft): string | undefined {
    const { organisation, sector } = draft.row;
    if (organisation !== undefined) return this.books.organisations.named(draft, organisation).id;
    if (sector !== undefined) draft.warn('sector', 'sector-without-organisation');
    return undefined;
  }

  /** A code is the action's, a reference the commitment's; each stands in for the other where that is missing. */
  private assignCodes(draft: RowDraft, action: ActionEntry, commitment: CommitmentEntry | null): void {
    const { action: title, code, reference } = draft.row;
    const isReference = commitment && (this.facts.codesAreReferences || title === undefined);
    if (commitment) commitment.say(draft, 'reference', 'reference', reference ?? (isReference ? code : undefined));
    if (!isReference) action.say(draft, 'code', 'code', code);
    if (commitment || reference === undefined) return;
    if (code === undefined && reference.length <= longestActionCode) action.say(draft, 'reference', 'code', reference);
    else this.leaveOut(draft, ['reference']);
  }

  private assignTargetGroups(draft: RowDraft, action: ActionEntry): void {
    const { targetGroups = [] } = draft.row;
    const found = targetGroups.flatMap((word) => {
      const id = this.books.targetGroups.find(word);
      if (id === undefined) draft.warn('targetGroup', 'unknown-target-group', word);
      return id ?? [];
    });
    if (found.length) action.addTargetGroups(draft, found);
  }

  private leaveOut(draft: RowDraft, fields: readonly ImportField[]): void {
    const { targetGroups: targetGroup, ...row } = draft.row;
    const cells = { ...row, targetGroup };
    for (const field of fields) if (cells[field] !== undefined) draft.warn(field, 'not-on-this-level');
  }
}

const oneOf = <Value extends string>(values: readonly Value[], value: string | undefined): Value | undefined =>
  values.find((each) => each === value);
