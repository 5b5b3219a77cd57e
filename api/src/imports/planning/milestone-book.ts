import { ChangeMilestone, CreateMilestone, type ImportField } from '@symmachia/contracts';
import type { MilestoneStatus } from '@symmachia/domain';
import { contractIssues } from './contract-issues';
import { Entry } from './entry';
import type { Changed, Created, RowIssue } from './import-plan';
import { Namesakes } from './namesakes';
import type { KnownMilestone } from './plan-state';
import { asInFile, inFileLanguage, type PlanningContext } from './planning-context';

interface MilestoneFields {
  title: string;
  dueDate: string;
  status: MilestoneStatus;
}

/** What a milestone belongs to: an action, or one of its commitments. */
interface MilestoneOwner {
  action: string;
  commitment: string | null;
}

/** The milestones, by their exact title in their commitment or action. */
export class MilestoneBook {
  private readonly byName = new Namesakes<MilestoneEntry>();
  private readonly entries: MilestoneEntry[] = [];

  constructor(
    known: readonly KnownMilestone[],
    private readonly context: PlanningContext,
  ) {
    for (const { id, actionId, commitmentId, title, dueDate, status } of known) {
      const fields = { title: asInFile(title, context), dueDate, status };
      this.place(new MilestoneEntry(id, fields, { action: actionId, commitment: commitmentId }, this, context), fields);
    }
  }

  /** The first of that name that no row was about yet; new where there is none. */
  named(owner: MilestoneOwner, title: string): MilestoneEntry {
    const known = this.byName.firstFree(keyOf(owner, title));
    return known ?? new MilestoneEntry(this.context.newId(), null, owner, this, this.context);
  }

  place(entry: MilestoneEntry, { title = '' }: Partial<MilestoneFields>): void {
    this.byName.add(keyOf(entry.owner, title), entry);
    this.entries.push(entry);
  }

  created(): (Created<CreateMilestone> & { actionId: string })[] {
    return this.entries
      .filter(({ known }) => known === null)
      .map((entry) => ({ id: entry.id, actionId: entry.owner.action, input: entry.input() }));
  }

  changed(): Changed<ChangeMilestone>[] {
    return this.entries.flatMap((entry) => {
      const change = entry.changes();
      return change ? [{ id: entry.id, change: { dueDate: change.dueDate, status: change.status } }] : [];
    });
  }

  mentioned(): number {
    return this.entries.filter(({ isInFile }) => isInFile).length;
  }
}

class MilestoneEntry extends Entry<MilestoneFields> {
  private assumed = '';

  constructor(
    id: string,
    known: Partial<MilestoneFields> | null,
    readonly owner: MilestoneOwner,
    private readonly book: MilestoneBook,
    private readonly context: PlanningContext,
  ) {
    super(id, known);
  }

  get dueDate(): string | undefined {
    return this.merged().dueDate;
  }

  /** The day that it is due unless some row says another. */
  assumeDue(date: string): void {
    this.assumed = date;
  }

  input(): CreateMilestone {
    const { title = '', dueDate = this.assumed, status } = this.merged();
    return {
      ...(this.owner.commitment ? { commitment: this.owner.commitment } : {}),
      title: inFileLanguage(title, this.context) ?? {},
      dueDate,
      ...(status ? { status } : {}),
    };
  }

  protected check(): RowIssue[] {
    const { dueDate, status } = this.said;
    return this.isNew
      ? contractIssues(CreateMilestone, this.input(), columnOf)
      : contractIssues(ChangeMilestone, { dueDate, status }, columnOf);
  }

  protected place(): void {
    this.book.place(this, this.fields());
  }
}

const columnOf: Record<string, ImportField> = { title: 'milestone', dueDate: 'dueDate', status: 'status' };

const keyOf = ({ action, commitment }: MilestoneOwner, title: string) => `${commitment ?? action}\n${title}`;
