import { ChangeCommitment, CreateCommitment, type ImportField } from '@symmachia/contracts';
import type { DeliveryStatus } from '@symmachia/domain';
import type { CommitmentBook } from './commitment-book';
import { codeTaken, contractIssues } from './contract-issues';
import type { Described } from './described';
import { Entry } from './entry';
import type { ImportedAs, ImportedValue, RowIssue } from './import-plan';
import type { KnownCommitment } from './plan-state';
import { asInFile, inFileLanguage, type PlanningContext } from './planning-context';
import type { RowDraft } from './row-draft';

export interface CommitmentFields {
  action: string;
  title: string;
  reference: string;
  description: string;
  deliveryStatus: DeliveryStatus;
  startDate: string;
  endDate: string;
  externalId: string;
  leadOrganisation: string;
  progress: number;
}

const columnOf: Record<string, ImportField> = {
  action: 'action',
  title: 'commitment',
  reference: 'reference',
  description: 'description',
  deliveryStatus: 'status',
  startDate: 'startDate',
  endDate: 'endDate',
  parties: 'organisation',
};

const fieldsOf = (commitment: KnownCommitment, context: PlanningContext): Partial<CommitmentFields> => ({
  action: commitment.actionId,
  title: asInFile(commitment.title, context),
  reference: commitment.reference,
  description: asInFile(commitment.description, context),
  deliveryStatus: commitment.deliveryStatus,
  startDate: commitment.startDate ?? undefined,
  endDate: commitment.endDate ?? undefined,
  externalId: commitment.externalId ?? undefined,
  leadOrganisation: commitment.leadOrganisation ?? undefined,
  progress: commitment.value?.progress,
});

/** A commitment as the plan and the file know it. */
export class CommitmentEntry extends Entry<CommitmentFields> {
  constructor(
    id: string,
    private readonly commitment: KnownCommitment | null,
    private readonly book: CommitmentBook,
    private readonly context: PlanningContext,
  ) {
    super(id, commitment && fieldsOf(commitment, context));
  }

  get externalId(): string | undefined {
    return this.merged().externalId;
  }

  get endDate(): string | undefined {
    return this.merged().endDate;
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
    const { reference, externalId } = this.fields();
    this.book.claim(this, { reference, externalId });
  }

  /** A new commitment: the plan's own organisation's when no row names another, begun when it has progress. */
  input(): CreateCommitment & { parties: NonNullable<CreateCommitment['parties']> } {
    const { action = '', title = '', description, reference, startDate, endDate, leadOrganisation } = this.merged();
    const organisation = leadOrganisation ?? this.context.plan.organisationId;
    return {
      action,
      reference,
      title: inFileLanguage(title, this.context) ?? {},
      description: inFileLanguage(description, this.context),
      startDate,
      endDate,
      deliveryStatus: this.deliveryStatus(),
      parties: [{ organisation, role: 'lead' }],
      reviewStatus: 'approved',
    };
  }

  change(fields: Partial<CommitmentFields>): ChangeCommitment & ImportedAs & { leadOrganisation?: string } {
    const { title, description, progress: _, ...plain } = fields;
    return {
      ...plain,
      ...(title === undefined ? {} : { title: inFileLanguage(title, this.context) }),
      ...(description === undefined ? {} : { description: inFileLanguage(description, this.context) }),
    };
  }

  /** The progress that the file brings, where it is not what counts already. */
  value(): ImportedValue | null {
    const { progress, deliveryStatus = null } = this.fields();
    if (progress === undefined || progress === this.known?.progress) return null;
    return { commitmentId: this.id, progress, deliveryStatus, replaces: this.commitment?.value?.updateId ?? null };
  }

  protected check(): RowIssue[] {
    const { startDate, endDate } = this.merged();
    const { externalId: _, leadOrganisation: __, ...change } = this.change(this.said);
    return [
      ...codeTaken('reference', this.said.reference, this.book.ownerOfReference, this.id),
      ...(startDate && endDate && endDate < startDate
        ? [{ field: 'endDate' as const, code: 'end-before-start', value: endDate }]
        : []),
      ...this.progressIssues(),
      ...(this.isNew
        ? contractIssues(CreateCommitment, this.input(), columnOf)
        : contractIssues(ChangeCommitment, change, columnOf)),
    ];
  }

  protected place(): void {
    this.book.place(this, this.fields());
  }

  private deliveryStatus(): DeliveryStatus {
    const { deliveryStatus, progress = 0 } = this.merged();
    return deliveryStatus ?? (progress > 0 ? 'in_progress' : 'not_started');
  }

  /** Nothing is approved past an update that its organisation is writing or the unit is reviewing. */
  private progressIssues(): RowIssue[] {
    const { progress } = this.said;
    const waits = this.commitment?.isBeingReported && progress !== undefined && progress !== this.known?.progress;
    return waits ? [{ field: 'progress', code: 'update-pending' }] : [];
  }
}
