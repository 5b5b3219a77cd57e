import type { ChangeCommitment } from '@symmachia/contracts';
import { numbering } from '../../actions/numbering';
import { type CommitmentFields, CommitmentEntry } from './commitment-entry';
import type { Changed, Created, ImportedAs, ImportedValue, NewCommitmentInput } from './import-plan';
import { Namesakes } from './namesakes';
import type { KnownCommitment } from './plan-state';
import type { PlanningContext } from './planning-context';

interface CommitmentName {
  action: string;
  title: string;
}

/** The commitments, by external id, else by their exact title in their action. */
export class CommitmentBook {
  readonly ownerOfReference: Map<string, string>;
  private readonly byName = new Namesakes<CommitmentEntry>();
  private readonly byExternalId = new Map<string, CommitmentEntry>();
  private readonly entries: CommitmentEntry[] = [];
  private readonly titlesOf = new Map<string, Set<string>>();

  constructor(
    known: readonly KnownCommitment[],
    private readonly context: PlanningContext,
  ) {
    this.ownerOfReference = new Map(known.map(({ reference, id }) => [reference, id]));
    for (const commitment of known) {
      const entry = new CommitmentEntry(commitment.id, commitment, this, context);
      this.place(entry, entry.known ?? {});
      this.claim(entry, { externalId: commitment.externalId ?? undefined });
    }
  }

  withExternalId(id: string | undefined): CommitmentEntry | undefined {
    return id === undefined ? undefined : this.byExternalId.get(id);
  }

  named({ action, title }: CommitmentName): CommitmentEntry | undefined {
    return this.byName.first(keyOf(action, title));
  }

  /** The first of that name that no row was about yet, of those that are meant. */
  free(
    { action, title }: CommitmentName,
    isMeant: (commitment: CommitmentEntry) => boolean,
  ): CommitmentEntry | undefined {
    return this.byName.firstFree(keyOf(action, title), isMeant);
  }

  /** Whether the action has commitments besides one that is called like the action itself. */
  hasOthers(action: string, title: string): boolean {
    return [...(this.titlesOf.get(action) ?? [])].some((other) => other !== title);
  }

  fresh(): CommitmentEntry {
    return new CommitmentEntry(this.context.newId(), null, this, this.context);
  }

  place(entry: CommitmentEntry, { action = '', title = '' }: Partial<CommitmentFields>): void {
    this.byName.add(keyOf(action, title), entry);
    this.entries.push(entry);
    const titles = this.titlesOf.get(action);
    if (titles) titles.add(title);
    else this.titlesOf.set(action, new Set([title]));
  }

  claim(
    entry: CommitmentEntry,
    { reference, externalId }: { reference?: string | undefined; externalId?: string | undefined },
  ): void {
    if (reference !== undefined) this.ownerOfReference.set(reference, entry.id);
    if (externalId !== undefined) this.byExternalId.set(externalId, entry);
  }

  created(): (Created<NewCommitmentInput> & ImportedAs)[] {
    const nextReference = numbering('C', 3, this.ownerOfReference.keys());
    return this.entries
      .filter(({ known }) => known === null)
      .map((entry) => {
        const input = entry.input();
        return {
          id: entry.id,
          input: { ...input, reference: input.reference ?? nextReference() },
          externalId: entry.externalId,
        };
      });
  }

  changed(): (Changed<ChangeCommitment> & ImportedAs & { leadOrganisation?: string })[] {
    return this.entries.flatMap((entry) => {
      const changes = entry.changes();
      if (!changes) return [];
      const { externalId, leadOrganisation, ...change } = entry.change(changes);
      if (externalId === undefined && leadOrganisation === undefined && Object.keys(change).length === 0) return [];
      return [{ id: entry.id, change, externalId, leadOrganisation }];
    });
  }

  values(): ImportedValue[] {
    return this.entries.flatMap((entry) => entry.value() ?? []);
  }

  mentioned(): number {
    return this.entries.filter(({ isInFile }) => isInFile).length;
  }
}

const keyOf = (action: string, title: string) => `${action}\n${title}`;
