import { ChangeAction, CreateAction, type ImportField } from '@symmachia/contracts';
import { type ActionStatus, nextActionStatus } from '@symmachia/domain';
import type { ActionBook } from './action-book';
import { codeTaken, contractIssues } from './contract-issues';
import type { Described } from './described';
import { Entry } from './entry';
import type { ImportedAs, NewActionInput, RowIssue } from './import-plan';
import type { KnownAction } from './plan-state';
import { asInFile, inFileLanguage, type PlanningContext } from './planning-context';
import type { RowDraft } from './row-draft';

export interface ActionFields {
  title: string;
  code: string;
  description: string;
  status: ActionStatus;
  startDate: string;
  endDate: string;
  externalId: string;
  leadOrganisation: string;
  pillars: readonly string[];
  targetGroups: readonly string[];
}

const columnOf: Record<string, ImportField> = {
  title: 'action',
  code: 'code',
  description: 'description',
  status: 'status',
  statusReason: 'status',
  startDate: 'startDate',
  endDate: 'endDate',
  leadOrganisation: 'organisation',
  pillars: 'pillar',
  targetGroups: 'targetGroup',
};

const fieldsOf = (action: KnownAction, context: PlanningContext): Partial<ActionFields> => ({
  title: asInFile(action.title, context),
  code: action.code,
  description: asInFile(action.description, context),
  status: action.status,
  startDate: action.startDate ?? undefined,
  endDate: action.endDate ?? undefined,
  externalId: action.externalId ?? undefined,
  leadOrganisation: action.leadOrganisation,
  pillars: action.pillars,
  targetGroups: action.targetGroups,
});

/** An action as the plan and the file know it. */
export class ActionEntry extends Entry<ActionFields> {
  constructor(
    id: string,
    private readonly action: KnownAction | null,
    private readonly book: ActionBook,
    private readonly context: PlanningContext,
  ) {
    super(id, action && fieldsOf(action, context));
  }

  get externalId(): string | undefined {
    return this.merged().externalId;
  }

  get endDate(): string | undefined {
    return this.merged().endDate;
  }

  /** Hangs it on another pillar than before. An action that already hangs there among others stays as it is. */
  moveTo(draft: RowDraft, pillar: string): void {
    if (!this.merged().pillars?.includes(pillar)) this.say(draft, 'pillar', 'pillars', [pillar]);
  }

  /** A file adds target groups, row by row, and never takes any away. */
  addTargetGroups(draft: RowDraft, ids: readonly string[]): void {
    const { targetGroups = [] } = this.merged();
    if (ids.every((id) => targetGroups.includes(id))) return;
    draft.touch(this);
    this.said.targetGroups = [...new Set([...targetGroups, ...ids])];
  }

  /** What a row says of whatever it describes, be it an action or a commitment. */
  tell(draft: RowDraft, { description, startDate, endDate, organisation }: Described): void {
    this.say(draft, 'description', 'description', description);
    this.say(draft, 'startDate', 'startDate', startDate);
    this.say(draft, 'endDate', 'endDate', endDate);
    this.say(draft, 'organisation', 'leadOrganisation', organisation);
  }

  override settle(): void {
    super.settle();
    const { code, externalId } = this.fields();
    this.book.claim(this, { code, externalId });
  }

  /** A new action; who leads it when no row says so is known only at the end. */
  input(
    leadOrganisation: string,
  ): CreateAction & Pick<NewActionInput, 'pillars' | 'targetGroups' | 'leadOrganisation'> {
    const { title = '', code, description, startDate, endDate, pillars = [], targetGroups = [] } = this.merged();
    return {
      title: inFileLanguage(title, this.context) ?? {},
      code,
      description: inFileLanguage(description, this.context),
      startDate,
      endDate,
      ...this.standing(),
      pillars: [...pillars],
      targetGroups: [...targetGroups],
      leadOrganisation: this.merged().leadOrganisation ?? leadOrganisation,
    };
  }

  change(fields: Partial<ActionFields>): ChangeAction & ImportedAs {
    const { title, description, status, externalId, pillars, targetGroups, ...plain } = fields;
    return {
      ...plain,
      ...(title === undefined ? {} : { title: inFileLanguage(title, this.context) }),
      ...(description === undefined ? {} : { description: inFileLanguage(description, this.context) }),
      ...(status === undefined ? {} : this.standing()),
      ...(pillars && { pillars: [...pillars] }),
      ...(targetGroups && { targetGroups: [...targetGroups] }),
      ...(externalId === undefined ? {} : { externalId }),
    };
  }

  protected check(): RowIssue[] {
    const { startDate, endDate } = this.merged();
    const { externalId: _, ...change } = this.change(this.said);
    return [
      ...codeTaken('code', this.said.code, this.book.ownerOfCode, this.id),
      ...(startDate && endDate && endDate < startDate
        ? [{ field: 'endDate' as const, code: 'end-before-start', value: endDate }]
        : []),
      ...this.statusIssues(),
      ...(this.isNew
        ? contractIssues(CreateAction, this.input(this.context.plan.organisationId), columnOf)
        : contractIssues(ChangeAction, change, columnOf)),
    ];
  }

  protected place(): void {
    this.book.place(this, this.fields());
  }

  /** Actions without a status are in progress. A status that needs a reason has the one that every import gives. */
  private standing(): { status: ActionStatus; statusReason?: string } {
    const status = this.merged().status ?? 'in_progress';
    const needed = nextActionStatus(null, { id: this.id, status });
    return !needed.ok && needed.code === 'status-reason-required'
      ? { status, statusReason: this.context.statusReason }
      : { status };
  }

  private statusIssues(): RowIssue[] {
    if (this.said.status === undefined || this.said.status === this.known?.status) return [];
    const mergedInto = this.action?.mergedInto ?? null;
    const keepsTarget = this.said.status === 'merged' ? mergedInto : null;
    const next = nextActionStatus(this.known?.status ?? null, {
      id: this.id,
      ...this.standing(),
      mergedInto: keepsTarget,
    });
    return next.ok ? [] : [{ field: 'status', code: next.code }];
  }
}
