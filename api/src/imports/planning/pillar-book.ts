import { ChangePillar, CreatePillar } from '@symmachia/contracts';
import { codeTaken, contractIssues } from './contract-issues';
import { Entry } from './entry';
import type { Changed, Created, RowIssue } from './import-plan';
import { pillarCodes } from './pillar-codes';
import type { KnownPillar } from './plan-state';
import { asInFile, inFileLanguage, type PlanningContext } from './planning-context';
import type { RowDraft } from './row-draft';

interface PillarFields {
  name: string;
  code: string;
}

/** The pillars and sub-pillars, by their exact names one below the other. */
export class PillarBook {
  readonly ownerOfCode: Map<string, string>;
  private readonly byName = new Map<string, PillarEntry>();
  private readonly entries: PillarEntry[] = [];

  constructor(
    private readonly known: readonly KnownPillar[],
    private readonly context: PlanningContext,
  ) {
    this.ownerOfCode = new Map(known.map(({ code, id }) => [code, id]));
    for (const { id, parentId, code, name } of known)
      this.place(new PillarEntry(id, { code, name: asInFile(name, context) }, parentId, this, context));
  }

  /** The pillar at the end of the names, from the top; null without any. New where the plan has none. */
  at(draft: RowDraft, names: readonly string[]): PillarEntry | null {
    return names.reduce<PillarEntry | null>((parent, name) => this.below(draft, parent?.id ?? null, name), null);
  }

  place(entry: PillarEntry): void {
    const { name = '' } = entry.known ?? entry.fields();
    const key = keyOf(entry.parentId, name);
    if (!this.byName.has(key)) this.byName.set(key, entry);
    this.entries.push(entry);
  }

  created(): (Created<CreatePillar> & { input: { code: string } })[] {
    const nextCode = pillarCodes(this.known, this.ownerOfCode);
    const codes = new Map(this.known.map(({ id, code }) => [id, code]));
    return this.entries
      .filter(({ known }) => known === null)
      .map((entry) => {
        const { parentId } = entry;
        const parent = parentId === null ? null : { id: parentId, code: codes.get(parentId) ?? '' };
        const code = entry.fields().code ?? nextCode(parent);
        codes.set(entry.id, code);
        return { id: entry.id, input: { ...entry.input(), code } };
      });
  }

  changed(): Changed<ChangePillar>[] {
    return this.entries.flatMap((entry) => {
      const change = entry.changes();
      return change?.code ? [{ id: entry.id, change: { code: change.code } }] : [];
    });
  }

  mentioned(): { pillars: number; subPillars: number } {
    const inFile = this.entries.filter(({ isInFile }) => isInFile);
    const subPillars = inFile.filter(({ parentId }) => parentId !== null).length;
    return { pillars: inFile.length - subPillars, subPillars };
  }

  private below(draft: RowDraft, parentId: string | null, name: string): PillarEntry {
    const known = this.byName.get(keyOf(parentId, name));
    if (known) draft.touch(known);
    return known ?? this.fresh(draft, parentId, name);
  }

  private fresh(draft: RowDraft, parentId: string | null, name: string): PillarEntry {
    const entry = new PillarEntry(this.context.newId(), null, parentId, this, this.context);
    entry.say(draft, parentId === null ? 'pillar' : 'subPillar', 'name', name);
    return entry;
  }
}

export class PillarEntry extends Entry<PillarFields> {
  constructor(
    id: string,
    known: Partial<PillarFields> | null,
    readonly parentId: string | null,
    private readonly book: PillarBook,
    private readonly context: PlanningContext,
  ) {
    super(id, known);
  }

  input(): CreatePillar {
    const { name, code } = this.merged();
    return {
      name: inFileLanguage(name, this.context) ?? {},
      ...(this.parentId ? { parent: this.parentId } : {}),
      ...(code ? { code } : {}),
    };
  }

  override settle(): void {
    super.settle();
    const { code } = this.fields();
    if (code !== undefined) this.book.ownerOfCode.set(code, this.id);
  }

  protected check(): RowIssue[] {
    const { code } = this.said;
    return [
      ...codeTaken('code', code, this.book.ownerOfCode, this.id),
      ...contractIssues(this.isNew ? CreatePillar : ChangePillar, this.isNew ? this.input() : { code }, columnOf),
    ];
  }

  protected place(): void {
    this.book.place(this);
  }
}

const columnOf = { name: 'pillar', code: 'code' } as const;

const keyOf = (parentId: string | null, name: string) => `${parentId ?? ''}\n${name}`;
