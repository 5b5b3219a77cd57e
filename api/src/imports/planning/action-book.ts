import type { ChangeAction } from '@symmachia/contracts';
import { numbering } from '../../actions/numbering';
import { type ActionFields, ActionEntry } from './action-entry';
import type { Changed, Created, ImportedAs, NewActionInput } from './import-plan';
import { Namesakes } from './namesakes';
import type { KnownAction } from './plan-state';
import type { PlanningContext } from './planning-context';

interface ActionName {
  pillar: string | null;
  title: string;
}

/** The actions, by external id, else by their exact title on their pillar, or anywhere when the file names no pillars. */
export class ActionBook {
  readonly ownerOfCode: Map<string, string>;
  private readonly byName = new Namesakes<ActionEntry>();
  private readonly byExternalId = new Map<string, ActionEntry>();
  private readonly byId = new Map<string, ActionEntry>();
  private readonly entries: ActionEntry[] = [];

  constructor(
    known: readonly KnownAction[],
    private readonly hasPillars: boolean,
    private readonly context: PlanningContext,
  ) {
    this.ownerOfCode = new Map(known.map(({ code, id }) => [code, id]));
    for (const action of known) {
      const entry = new ActionEntry(action.id, action, this, context);
      this.place(entry, entry.known ?? {});
      this.claim(entry, { externalId: action.externalId ?? undefined });
    }
  }

  withExternalId(id: string | undefined): ActionEntry | undefined {
    return id === undefined ? undefined : this.byExternalId.get(id);
  }

  withId(id: string): ActionEntry | undefined {
    return this.byId.get(id);
  }

  named({ pillar, title }: ActionName): ActionEntry | undefined {
    return this.byName.first(this.keyOf(pillar, title));
  }

  /** The first of that name that no row was about yet, of those that are meant. */
  free({ pillar, title }: ActionName, isMeant: (action: ActionEntry) => boolean): ActionEntry | undefined {
    return this.byName.firstFree(this.keyOf(pillar, title), isMeant);
  }

  fresh(): ActionEntry {
    return new ActionEntry(this.context.newId(), null, this, this.context);
  }

  place(entry: ActionEntry, { title = '', pillars = [] }: Partial<ActionFields>): void {
    const places = this.hasPillars && pillars.length > 0 ? pillars : [null];
    for (const pillar of places) this.byName.add(this.keyOf(pillar, title), entry);
    this.byId.set(entry.id, entry);
    this.entries.push(entry);
  }

  claim(
    entry: ActionEntry,
    { code, externalId }: { code?: string | undefined; externalId?: string | undefined },
  ): void {
    if (code !== undefined) this.ownerOfCode.set(code, entry.id);
    if (externalId !== undefined) this.byExternalId.set(externalId, entry);
  }

  /** `leadOf` says who leads an action that no row names an organisation for. */
  created(leadOf: (actionId: string) => string): (Created<NewActionInput> & ImportedAs)[] {
    const nextCode = numbering('A', 2, this.ownerOfCode.keys());
    return this.entries
      .filter(({ known }) => known === null)
      .map((entry) => {
        const input = entry.input(leadOf(entry.id));
        return { id: entry.id, input: { ...input, code: input.code ?? nextCode() }, externalId: entry.externalId };
      });
  }

  changed(): (Changed<ChangeAction> & ImportedAs)[] {
    return this.entries.flatMap((entry) => {
      const changes = entry.changes();
      if (!changes) return [];
      const { externalId, ...change } = entry.change(changes);
      return [{ id: entry.id, change, ...(externalId === undefined ? {} : { externalId }) }];
    });
  }

  mentioned(): number {
    return this.entries.filter(({ isInFile }) => isInFile).length;
  }

  private keyOf(pillar: string | null, title: string): string {
    return `${this.hasPillars ? (pillar ?? '') : ''}\n${title}`;
  }
}
