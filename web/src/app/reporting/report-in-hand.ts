import { WritableSignal, computed, signal } from '@angular/core';
import type { OwnReport, OwnReports, Update } from '@symmachia/contracts';
import { Api } from '../api/api';
import { Problem, toProblem } from '../problems/problem';
import { KeptReports } from './kept-reports';
import {
  ReportInput,
  hasSomethingToSend,
  inputOf,
  isExplained,
  isLess,
  percentOf,
  unchanged,
  wireOfReport,
} from './report-input';

/** Saved this long after the last key. */
const pause = 1_500;

/**
 * One report while a partner has it in hand. What is typed is kept in the browser at once and on the server after a pause;
 * when a colleague was faster both versions are kept until the partner has chosen.
 */
export class ReportInHand {
  readonly report: WritableSignal<OwnReport>;
  readonly input: WritableSignal<ReportInput>;
  readonly isOpen = signal(false);
  readonly saving = signal(false);
  /** When the server took it, in this sitting. */
  readonly savedAt = signal<string | undefined>(undefined);
  readonly problem = signal<Problem | undefined>(undefined);
  /** What a colleague saved meanwhile. */
  readonly theirs = signal<OwnReport | undefined>(undefined);
  private readonly isDirty = signal(false);
  private readonly sure = signal(false);
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private tail: Promise<unknown> = Promise.resolve();

  readonly unsaved = this.isDirty.asReadonly();
  readonly percent = computed(() => percentOf(this.input().progress));
  readonly isLess = computed(() => isLess(this.input(), this.report()));
  readonly lacksWhy = computed(() => this.isLess() && !isExplained(this.input()));
  readonly asksWhetherAbove = computed(() => !this.sure() && (this.percent() ?? 0) > 100);
  readonly isReady = computed(
    () =>
      (this.isDirty() || hasSomethingToSend(this.report())) &&
      this.percent() !== null &&
      !this.lacksWhy() &&
      !this.theirs(),
  );

  constructor(
    private readonly given: OwnReport,
    private readonly api: Api,
    private readonly keeper: KeptReports,
  ) {
    this.report = signal(given);
    this.input = signal(inputOf(given));
    const kept = keeper.read(given);
    if (kept === undefined) return;
    this.input.set(kept.input);
    this.isDirty.set(true);
    if (kept.version === (given.draft?.version ?? 0)) this.saveLater();
    else this.theirs.set(given);
  }

  get key(): string {
    return `${this.given.period.id}:${this.given.commitment.id}`;
  }

  change(change: Partial<ReportInput>) {
    this.input.update((input) => ({ ...input, noChange: false, ...change }));
    this.touch();
    this.saveLater();
  }

  sayNoChange(): Promise<boolean> {
    this.input.set(unchanged(this.report()));
    this.isOpen.set(false);
    this.touch();
    return this.save();
  }

  /** More than was promised is meant; it is not asked again. */
  meanIt() {
    this.sure.set(true);
  }

  useTheirs() {
    const theirs = this.theirs();
    if (theirs) this.settle(theirs);
    this.input.set(inputOf(this.report()));
    this.keeper.forget(this.given);
  }

  keepMine(): Promise<boolean> {
    const theirs = this.theirs();
    if (theirs) this.report.set(theirs);
    this.theirs.set(undefined);
    this.isDirty.set(true);
    return this.save();
  }

  /** Whether everything typed is on the server. One save at a time: each starts from the version before it. */
  save(): Promise<boolean> {
    clearTimeout(this.waiting);
    const mine = this.tail.then(() => this.put());
    this.tail = mine;
    return mine;
  }

  async send(): Promise<boolean> {
    if (!(await this.save())) return false;
    const draft = this.report().draft;
    if (!draft) return false;
    try {
      const sent = await this.api.post<Update>(`/updates/${draft.id}/submit`);
      this.report.update((report) => ({ ...report, state: 'submitted', draft: { ...draft, ...sent } }));
      this.isOpen.set(false);
      this.problem.set(undefined);
      return true;
    } catch (error) {
      this.problem.set(toProblem(error));
      this.isOpen.set(true);
      return false;
    }
  }

  private async put(): Promise<boolean> {
    if (!this.isDirty()) return true;
    if (this.theirs() || this.percent() === null) return false;
    const input = this.input();
    const { period, commitment, draft } = this.report();
    this.saving.set(true);
    try {
      const path = `/periods/${period.id}/commitments/${commitment.id}/update`;
      const saved = await this.api.put<Update>(path, wireOfReport(input), draft?.version ?? 0);
      const state = saved.reviewStatus === 'returned' ? 'returned' : 'draft';
      this.report.update((report) => ({ ...report, state, draft: { ...saved, thread: report.draft?.thread } }));
      this.problem.set(undefined);
      this.savedAt.set(saved.updatedAt);
      const isCurrent = this.input() === input;
      this.isDirty.set(!isCurrent);
      if (isCurrent) this.keeper.forget(this.given);
      else this.touch();
      return isCurrent;
    } catch (error) {
      await this.explain(toProblem(error));
      return false;
    } finally {
      this.saving.set(false);
    }
  }

  private async explain(problem: Problem) {
    this.problem.set(problem);
    if (problem.code !== 'edit-conflict') return;
    const { items } = await this.api.get<OwnReports>(`/my/updates?period=${this.given.period.id}`);
    const newer = items.find(({ commitment }) => commitment.id === this.given.commitment.id);
    this.problem.set(undefined);
    if (newer) this.theirs.set(newer);
  }

  private settle(report: OwnReport) {
    this.report.set(report);
    this.theirs.set(undefined);
    this.problem.set(undefined);
    this.isDirty.set(false);
  }

  private touch() {
    this.isDirty.set(true);
    this.keeper.keep(this.given, { input: this.input(), version: this.report().draft?.version ?? 0 });
  }

  private saveLater() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.save(), pause);
  }
}
