import { CreateOrganisation } from '@symmachia/contracts';
import { fold, type Sector } from '@symmachia/domain';
import { contractIssues } from './contract-issues';
import { Entry } from './entry';
import type { FileFacts } from './file-facts';
import type { Created, RowIssue } from './import-plan';
import type { KnownOrganisation } from './plan-state';
import { inFileLanguage, type PlanningContext } from './planning-context';
import type { RowDraft } from './row-draft';

interface OrganisationFields {
  name: string;
  sector: Sector;
}

/** The organisations that there are and that the file brings, found by any of their names without case and accents. */
export class OrganisationBook {
  private readonly byName = new Map<string, OrganisationEntry>();
  private readonly entries: OrganisationEntry[] = [];

  constructor(
    known: readonly KnownOrganisation[],
    private readonly facts: FileFacts,
    private readonly context: PlanningContext,
  ) {
    const entries = new Map(
      known.map((each) => [each.id, new OrganisationEntry(each.id, { sector: each.sector }, this, context)]),
    );
    const successors = new Map(known.map(({ id, mergedInto }) => [id, mergedInto]));
    for (const names of [fullNames, otherNames])
      for (const organisation of known)
        for (const name of names(organisation)) this.call(entries.get(lastOf(successors, organisation.id)), name);
  }

  /** The organisation that the row names; one that nobody knows comes into being with it. */
  named(draft: RowDraft, name: string): OrganisationEntry {
    const key = fold(name);
    const known = this.byName.get(key);
    const { sector } = draft.row;
    if (known) {
      draft.touch(known);
      if (sector && known.sector !== sector) draft.warn('sector', 'sector-differs');
      return known;
    }
    const stated = this.facts.sectors.get(key);
    if (!stated) draft.warn('organisation', 'sector-assumed', name);
    const entry = new OrganisationEntry(this.context.newId(), null, this, this.context);
    entry.say(draft, 'organisation', 'name', name);
    entry.say(draft, 'sector', 'sector', stated ?? 'public');
    return entry;
  }

  place(entry: OrganisationEntry, name: string): void {
    this.entries.push(entry);
    this.call(entry, name);
  }

  created(): Created<CreateOrganisation>[] {
    return this.entries.map((entry) => ({ id: entry.id, input: entry.input() }));
  }

  private call(entry: OrganisationEntry | undefined, name: string): void {
    const key = fold(name);
    if (entry && key !== '' && !this.byName.has(key)) this.byName.set(key, entry);
  }
}

class OrganisationEntry extends Entry<OrganisationFields> {
  constructor(
    id: string,
    known: Partial<OrganisationFields> | null,
    private readonly book: OrganisationBook,
    private readonly context: PlanningContext,
  ) {
    super(id, known);
  }

  get sector(): Sector | undefined {
    return this.merged().sector;
  }

  input(): CreateOrganisation {
    const { name = '', sector = 'public' } = this.merged();
    return { name: inFileLanguage(name, this.context) ?? {}, sector };
  }

  protected check(): RowIssue[] {
    return contractIssues(CreateOrganisation, this.input(), { name: 'organisation' });
  }

  protected place(): void {
    this.book.place(this, this.fields().name ?? '');
  }
}

const fullNames = ({ name }: KnownOrganisation): string[] => Object.values(name);
const otherNames = ({ shortName, aliases }: KnownOrganisation): string[] => [
  ...(shortName ? [shortName] : []),
  ...aliases,
];

/** The organisation that this one has gone into, over however many mergers. */
function lastOf(successors: ReadonlyMap<string, string | null>, id: string): string {
  const seen = new Set<string>();
  let last = id;
  for (let next = successors.get(last); next && !seen.has(next); next = successors.get(last)) {
    seen.add(next);
    last = next;
  }
  return last;
}
