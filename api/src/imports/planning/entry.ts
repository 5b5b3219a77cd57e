import { isDeepStrictEqual } from 'node:util';
import type { ImportField } from '@symmachia/contracts';
import type { RowIssue } from './import-plan';
import type { RowDraft, Touched } from './row-draft';

/**
 * A thing in the plan or about to come into it, with what the file says of it. The first row that states a field decides:
 * a later row that states something else is warned of, so that importing the file again finds nothing to change.
 */
export abstract class Entry<Fields extends object> implements Touched {
  /** What the rows up to now have said. */
  protected readonly stated: Partial<Fields> = {};
  /** What the row that is being looked at says besides. */
  protected said: Partial<Fields> = {};
  private isPlaced: boolean;
  private isMentioned = false;
  private isTaken = false;

  constructor(
    readonly id: string,
    /** As it is in the plan; null when the import brings it. */
    readonly known: Readonly<Partial<Fields>> | null,
  ) {
    this.isPlaced = known !== null;
  }

  get isNew(): boolean {
    return !this.isPlaced;
  }

  say<Name extends keyof Fields>(
    draft: RowDraft,
    column: ImportField,
    name: Name,
    value: Fields[Name] | undefined,
  ): void {
    if (value === undefined) return;
    draft.touch(this);
    if (!(name in this.stated)) this.said[name] = value;
    else if (!isDeepStrictEqual(this.stated[name], value)) draft.warn(column, 'contradicts-earlier-row');
  }

  isChanged(): boolean {
    return this.differing(this.said).length > 0;
  }

  /** Whether a row that is imported speaks of it. */
  get isInFile(): boolean {
    return this.isMentioned;
  }

  get isClaimed(): boolean {
    return this.isTaken;
  }

  claim(): void {
    this.isTaken = true;
  }

  settle(): void {
    this.isMentioned = true;
    Object.assign(this.stated, this.said);
    this.said = {};
    if (this.isPlaced) return;
    this.isPlaced = true;
    this.place();
  }

  drop(): void {
    this.said = {};
  }

  /** What the import changes of a thing that is in the plan; null when that is nothing. */
  changes(): Partial<Fields> | null {
    const names = this.differing(this.stated);
    if (this.known === null || names.length === 0) return null;
    return this.only(this.stated, names);
  }

  /** What the file says of it. */
  fields(): Readonly<Partial<Fields>> {
    return this.stated;
  }

  problems(): RowIssue[] {
    return this.isNew || Object.keys(this.said).length > 0 ? this.check() : [];
  }

  /** What is wrong with it as the row would have it. */
  protected abstract check(): RowIssue[];

  /** Makes it known to the rows that follow. */
  protected abstract place(): void;

  /** Everything that holds of it if the row is taken. */
  protected merged(): Partial<Fields> {
    return { ...this.known, ...this.stated, ...this.said };
  }

  private differing(says: Partial<Fields>): (keyof Fields)[] {
    if (this.known === null) return [];
    const names: (keyof Fields)[] = [];
    for (const name in says) if (!isDeepStrictEqual(says[name], this.known[name])) names.push(name);
    return names;
  }

  private only(from: Partial<Fields>, names: readonly (keyof Fields)[]): Partial<Fields> {
    const some: Partial<Fields> = {};
    for (const name of names) some[name] = from[name];
    return some;
  }
}
