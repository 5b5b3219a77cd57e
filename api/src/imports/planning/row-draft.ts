import type { ImportField } from '@symmachia/contracts';
import type { ReadRow } from '../reading/row';
import type { PlannedRow, RowIssue } from './import-plan';

/** A thing that a row speaks of. What the row says of it counts only once the whole row has proved sound. */
export interface Touched {
  /** Neither in the plan nor made by an earlier row. */
  readonly isNew: boolean;
  /** What is wrong with it as the row would have it. */
  problems(): RowIssue[];
  /** Whether the row would change it. */
  isChanged(): boolean;
  settle(): void;
  drop(): void;
  /** A row was about it: another row of the same name is about something else. */
  claim(): void;
}

/** What one row would do: all of it, or, where anything is wrong, nothing. */
export class RowDraft {
  private readonly touched = new Set<Touched>();
  private readonly problems: RowIssue[];
  private readonly warnings: RowIssue[];
  private finest: Touched | undefined;

  constructor(readonly row: ReadRow) {
    this.problems = [...row.problems];
    this.warnings = [...row.warnings];
  }

  get isSound(): boolean {
    return this.problems.length === 0;
  }

  refuse(field: ImportField | undefined, code: string, value?: string): void {
    this.problems.push(issue(field, code, value));
  }

  warn(field: ImportField | undefined, code: string, value?: string): void {
    this.warnings.push(issue(field, code, value));
  }

  touch(thing: Touched): void {
    this.touched.add(thing);
  }

  /** The thing on the row's lowest level, which its verdict is about. */
  isAbout(thing: Touched): void {
    this.touch(thing);
    this.finest = thing;
  }

  /** Does what the row says if nothing is wrong with it, and says what becomes of the row. */
  settle(): PlannedRow {
    if (this.isSound) for (const thing of this.touched) this.problems.push(...thing.problems());
    const verdict = this.verdict();
    for (const thing of this.touched) {
      if (verdict === 'error') thing.drop();
      else thing.settle();
    }
    if (verdict !== 'error') this.finest?.claim();
    return this.planned(verdict);
  }

  private verdict(): PlannedRow['verdict'] {
    if (!this.isSound) return 'error';
    if (this.finest?.isNew) return 'create';
    return [...this.touched].some((thing) => thing.isNew || thing.isChanged()) ? 'update' : 'unchanged';
  }

  private planned(verdict: PlannedRow['verdict']): PlannedRow {
    const [problem] = this.problems;
    const [warning] = this.warnings;
    const { field, value } = problem ?? warning ?? {};
    return {
      line: this.row.line,
      verdict,
      ...(warning && { warning: warning.code }),
      ...(problem && { code: problem.code }),
      ...(field && { field }),
      ...(value && { value }),
    };
  }
}

const issue = (field: ImportField | undefined, code: string, value: string | undefined): RowIssue => ({
  ...(field === undefined ? {} : { field }),
  code,
  ...(value === undefined ? {} : { value: value.slice(0, 200) }),
});
