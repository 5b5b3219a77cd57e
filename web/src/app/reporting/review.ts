import {
  ChangeDetectorRef,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PageOf, UpdateInReview, UpdatesApproved } from '@symmachia/contracts';
import { type I18nText, type Rag as RagValue, daysBetween } from '@symmachia/domain';
import { EmptyState, ErrorState, Formats, PageTitle, Rag, Skeleton, Text, Toasts, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { load, query } from '../api/load';
import { PeriodNames } from '../delivery/period-name';
import { ReasonForm } from '../editing/reason-form';
import { CurrentPlan } from '../plans/current-plan';
import { PlanOverTitle } from '../plans/plan-over-title';
import { Problem, toProblem } from '../problems/problem';
import { UnsavedInput } from '../problems/unsaved-input';
import { ReportChange, changesOf } from './report-changes';
import { InReview, inPlace } from './review-queue';

const labels = {
  progressPercent: 'reporting.progress',
  ragReported: 'reporting.standing',
  deliveryStatus: 'reporting.status',
  narrative: 'reporting.review.narrative',
} as const;

/** To the report that is open, or out of an empty queue. */
const toTheReport = '.current [aria-expanded], app-empty-state a';

interface Queue {
  readonly fresh: readonly UpdateInReview[];
  readonly narrowedTo: string;
}

/** What waits for a review, the oldest first: one in sight, the others a line each. */
@Component({
  selector: 'app-review',
  imports: [EmptyState, ErrorState, PageTitle, PlanOverTitle, Rag, ReasonForm, RouterLink, Skeleton, Text],
  templateUrl: './review.html',
  styleUrl: './review.css',
  host: { '(document:keydown)': 'press($event)' },
})
export class Review {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly periods = inject(PeriodNames);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly currentPlan = inject(CurrentPlan);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly changeDetector = inject(ChangeDetectorRef);
  private readonly keysDialog = viewChild<ElementRef<HTMLDialogElement>>('keysDialog');

  readonly plan = input.required<string>();
  /** From the address: only what one organisation sent, or for one period. */
  readonly organisation = input<string>();
  readonly period = input<string>();

  protected readonly page = load<PageOf<UpdateInReview>>(
    () =>
      `/plans/${this.plan()}/updates${query({ limit: 200, organisation: this.organisation(), period: this.period() })}`,
    { live: true },
  );
  /** With the plan, whose name stands above and whose day tells how long something waits: so nothing comes later. */
  protected readonly isRead = computed(() => Boolean(this.page.value() && this.currentPlan.plan()));
  protected readonly unread = computed(() => this.page.problem() ?? this.currentPlan.problem());
  private readonly chosen = signal<string | undefined>(undefined);
  /** What was decided here, by id and version: it is not shown again by an answer that was on its way. */
  private readonly decided = signal<ReadonlySet<string>>(new Set());
  protected readonly queue = linkedSignal<Queue, readonly InReview[]>({
    source: () => ({
      fresh: (this.page.value()?.items ?? []).filter((update) => !this.decided().has(keyOf(update))),
      narrowedTo: `${this.plan()} ${this.organisation()} ${this.period()}`,
    }),
    computation: ({ fresh, narrowedTo }, before) =>
      before?.source.narrowedTo === narrowedTo ? inPlace(before.value, fresh) : fresh,
  });
  protected readonly waiting = computed(() => this.queue().filter(({ isDecided }) => !isDecided));
  protected readonly current = computed(() => openOf(this.queue(), this.chosen())?.id);
  protected readonly selected = linkedSignal<readonly InReview[], ReadonlySet<string>>({
    source: () => this.waiting(),
    computation: (waiting, before) => new Set(waiting.map(({ id }) => id).filter((id) => before?.value.has(id))),
  });
  private readonly reasons = signal<Readonly<Record<string, string>>>({});
  protected readonly reason = computed(() => this.reasons()[this.current() ?? ''] ?? '');
  protected readonly returning = linkedSignal<string | undefined, boolean>({
    source: () => this.current(),
    computation: () => untracked(this.reason) !== '',
  });
  protected readonly problem = linkedSignal<string | undefined, Problem | undefined>({
    source: () => this.current(),
    computation: () => undefined,
  });
  /** What the queue is narrowed to, in words; of an empty one nothing is known. */
  protected readonly narrowed = computed(() => {
    if (!this.organisation() && !this.period()) return '';
    const [first] = this.page.value()?.items ?? [];
    if (!first?.period) return this.t('coverage.narrowedNothing');
    const name = this.organisation() ? this.formats.text(first.organisation.name) : '';
    const period = this.period() ? this.periods.of(first.period) : '';
    return this.t('coverage.narrowed', { to: [name, period].filter(Boolean).join(', ') });
  });
  protected readonly busy = signal(false);
  protected readonly keys = computed(() => [
    { key: 'N', what: this.t('reporting.review.next') },
    { key: 'P', what: this.t('reporting.review.previous') },
    { key: 'A', what: this.t('reporting.review.approve') },
    { key: 'R', what: this.t('reporting.review.return') },
    { key: '?', what: this.t('reporting.review.keysTitle') },
  ]);

  constructor() {
    inject(UnsavedInput).watch(() => this.queue().some(({ id }) => this.reasons()[id]?.trim()));
  }

  protected readonly changes = (update: UpdateInReview) =>
    changesOf(update).map((change) => ({
      ...change,
      label: this.t(labels[change.field]),
      beforeInWords: this.inWords(change, change.before),
      nowInWords: this.inWords(change, change.now),
      beforeRag: ragOf(change, update.previous?.ragReported),
      nowRag: ragOf(change, update.ragReported),
    }));

  /** Days since it was sent, by the plan's day. */
  protected readonly age = ({ submittedAt }: UpdateInReview): string => {
    const today = this.currentPlan.plan()?.today;
    const days = submittedAt && today ? Math.max(0, daysBetween(submittedAt.slice(0, 10), today)) : 0;
    return this.t('reporting.review.age', { days });
  };

  /** Opens one; what somebody else decided meanwhile is taken away now that the page moves anyway. */
  protected open(id: string | undefined) {
    this.queue.update((queue) => queue.filter((update) => update.id === id || !update.isDecided));
    this.chosen.set(id);
    this.lead(toTheReport);
  }

  protected readAgain() {
    this.page.reload();
    this.currentPlan.reload();
  }

  protected select(id: string) {
    this.selected.update((selected) => {
      const next = new Set(selected);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  protected async approve() {
    const update = this.currentUpdate();
    if (update && !this.returning()) await this.decide(update, '/approve', null, 'reporting.review.approved');
  }

  protected async sendBack() {
    const update = this.currentUpdate();
    if (update) await this.decide(update, '/return', { comment: this.reason() }, 'reporting.review.returned');
  }

  protected async approveSelected() {
    const updates = this.waiting().filter(({ id }) => this.selected().has(id));
    this.busy.set(true);
    try {
      const body = { updates: updates.map(({ id, version }) => ({ id, version })) };
      const { approved } = await this.api.post<UpdatesApproved>(`/plans/${this.plan()}/updates/approve`, body);
      this.take(updates.filter(({ id }) => approved.includes(id)));
      this.toasts.say(this.t('reporting.review.allApproved', { count: approved.length }));
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** Whoever writes a reason writes it at once: a key of it must not decide. */
  protected startReturning() {
    if (!this.currentUpdate()) return;
    this.returning.set(true);
    this.lead('.current textarea');
  }

  protected stopReturning() {
    this.giveReason(this.current() ?? '', '');
    this.returning.set(false);
    this.lead(toTheReport);
  }

  protected showKeys() {
    this.keysDialog()?.nativeElement.showModal();
  }

  /** By the place of the key, so that a Greek keyboard does as well; not while somebody types. */
  protected press(event: KeyboardEvent) {
    const isTyping =
      event.target instanceof HTMLElement && event.target.closest('input[type=text], textarea, select, dialog');
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || this.queue().length === 0) return;
    const act = event.key === '?' ? () => this.showKeys() : this.keyed[event.code];
    if (!act) return;
    event.preventDefault();
    act();
  }

  private readonly keyed: Readonly<Record<string, () => void>> = {
    KeyN: () => this.step(1),
    KeyP: () => this.step(-1),
    KeyA: () => void this.approve(),
    KeyR: () => this.startReturning(),
  };

  protected step(by: number) {
    const queue = this.queue();
    const at = queue.findIndex(({ id }) => id === this.current());
    this.open(queue[Math.min(queue.length - 1, Math.max(0, at + by))]?.id);
  }

  private currentUpdate(): InReview | undefined {
    return this.busy() ? undefined : this.waiting().find(({ id }) => id === this.current());
  }

  private async decide(update: InReview, verb: string, body: object | null, said: string) {
    this.busy.set(true);
    const waiting = this.waiting();
    const at = waiting.findIndex(({ id }) => id === update.id);
    const next = waiting[at + 1] ?? waiting[at - 1];
    try {
      await this.api.step(`/updates/${update.id}${verb}`, update.version, body);
      this.giveReason(update.id, '');
      this.take([update]);
      this.open(next?.id);
      this.toasts.say(this.t(said, { reference: update.commitment.reference }));
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private take(updates: readonly InReview[]) {
    const keys = updates.map(keyOf);
    this.queue.update((queue) => queue.filter((update) => !keys.includes(keyOf(update))));
    this.decided.update((decided) => new Set([...decided, ...keys]));
  }

  protected giveReason(id: string, reason: string) {
    this.reasons.update((reasons) => ({ ...reasons, [id]: reason }));
  }

  /** Leads the keyboard there and brings the report into sight, at once: the next key must not reach what was before. */
  private lead(to: string) {
    const { nativeElement: page } = this.host;
    if (!page.isConnected) return;
    this.changeDetector.detectChanges();
    const place = page.querySelector<HTMLElement>(to);
    place?.focus({ preventScroll: true });
    place?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }

  private inWords({ field }: ReportChange, value: ReportChange['now']): string {
    if (value === null) return '';
    if (field === 'progressPercent') return this.formats.percent(Number(value), 2);
    if (field === 'narrative') return this.formats.text(value as I18nText);
    return this.words.of(field === 'ragReported' ? 'rag' : 'deliveryStatus', String(value));
  }
}

const ragOf = ({ field }: ReportChange, rag: RagValue | null | undefined) => (field === 'ragReported' ? rag : null);

const openOf = (queue: readonly InReview[], chosen: string | undefined) =>
  queue.find(({ id }) => id === chosen) ?? queue[0];

const keyOf = ({ id, version }: UpdateInReview) => `${id} ${version}`;
