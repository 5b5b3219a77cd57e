import {
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
import type { Commitment, PageOf, Update, UpdatesApproved, UpdateSummary } from '@symmachia/contracts';
import { type I18nText, type Rag as RagValue, daysBetween } from '@symmachia/domain';
import { EmptyState, ErrorState, Formats, PageTitle, Rag, Skeleton, Text, Toasts, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { load, query } from '../api/load';
import { PeriodNames } from '../delivery/period-name';
import { CurrentPlan } from '../plans/current-plan';
import { Problem, toProblem } from '../problems/problem';
import { UnsavedInput } from '../problems/unsaved-input';
import { ReportChange, changesOf } from './report-changes';

const labels = {
  progressPercent: 'reporting.progress',
  ragReported: 'reporting.standing',
  deliveryStatus: 'reporting.status',
  narrative: 'reporting.review.narrative',
} as const;

interface Queue {
  readonly fresh: readonly UpdateSummary[];
  readonly narrowedTo: string;
}

/** What waits for a review, the oldest first: one in sight, the others a line each. */
@Component({
  selector: 'app-review',
  imports: [EmptyState, ErrorState, PageTitle, Rag, RouterLink, Skeleton, Text],
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
  protected readonly currentPlan = inject(CurrentPlan);
  private readonly keysDialog = viewChild<ElementRef<HTMLDialogElement>>('keysDialog');

  readonly plan = input.required<string>();
  /** From the address: only what one organisation sent, or for one period. */
  readonly organisation = input<string>();
  readonly period = input<string>();

  protected readonly page = load<PageOf<UpdateSummary>>(
    () =>
      `/plans/${this.plan()}/updates${query({ limit: 200, organisation: this.organisation(), period: this.period() })}`,
    { live: true },
  );
  private readonly chosen = signal<string | undefined>(undefined);
  protected readonly waiting = linkedSignal<Queue, readonly UpdateSummary[]>({
    source: () => ({
      fresh: this.page.value()?.items ?? [],
      narrowedTo: `${this.plan()} ${this.organisation()} ${this.period()}`,
    }),
    computation: ({ fresh, narrowedTo }, before) =>
      before?.source.narrowedTo === narrowedTo ? keeping(openOf(before.value, untracked(this.chosen)), fresh) : fresh,
  });
  protected readonly current = computed(() => openOf(this.waiting(), this.chosen())?.id);
  protected readonly whole = load<Update>(() => {
    const id = this.current();
    return id ? `/updates/${id}` : undefined;
  });
  private readonly reportedOn = load<Commitment>(() => {
    const id = this.waiting().find((update) => update.id === this.current())?.commitmentId;
    return id ? `/commitments/${id}` : undefined;
  });
  /** Of the commitment in sight, as long as this report is not approved. */
  protected readonly calculated = computed(() => this.reportedOn.value()?.rag?.calculated);
  protected readonly selected = linkedSignal<readonly UpdateSummary[], ReadonlySet<string>>({
    source: () => this.waiting(),
    computation: (waiting, before) => new Set(waiting.map(({ id }) => id).filter((id) => before?.value.has(id))),
  });
  protected readonly returning = linkedSignal<string | undefined, boolean>({
    source: () => this.current(),
    computation: () => false,
  });
  protected readonly reason = linkedSignal<string | undefined, string>({
    source: () => this.current(),
    computation: () => '',
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
    inject(UnsavedInput).watch(() => this.reason().trim() !== '');
  }

  protected readonly changes = (update: UpdateSummary) =>
    changesOf(update).map((change) => ({
      ...change,
      label: this.t(labels[change.field]),
      beforeInWords: this.inWords(change, change.before),
      nowInWords: this.inWords(change, change.now),
      beforeRag: ragOf(change, update.previous?.ragReported),
      nowRag: ragOf(change, update.ragReported),
    }));

  /** Days since it was sent, by the plan's day. */
  protected readonly age = ({ submittedAt }: UpdateSummary): string => {
    const today = this.currentPlan.plan()?.today;
    const days = submittedAt && today ? Math.max(0, daysBetween(submittedAt.slice(0, 10), today)) : 0;
    return this.t('reporting.review.age', { days });
  };

  protected open(id: string | undefined) {
    this.chosen.set(id);
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
    if (update) await this.decide(update, '/approve', null, 'reporting.review.approved');
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
      this.waiting.update((waiting) => waiting.filter(({ id }) => !approved.includes(id)));
      this.toasts.say(this.t('reporting.review.allApproved', { count: approved.length }));
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected type({ target }: Event) {
    if (target instanceof HTMLTextAreaElement) this.reason.set(target.value);
  }

  protected showKeys() {
    this.keysDialog()?.nativeElement.showModal();
  }

  /** By the place of the key, so that a Greek keyboard does as well; not while somebody types. */
  protected press(event: KeyboardEvent) {
    const isTyping =
      event.target instanceof HTMLElement && event.target.closest('input[type=text], textarea, select, dialog');
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || this.waiting().length === 0) return;
    const act = event.key === '?' ? () => this.showKeys() : this.keyed[event.code];
    if (!act) return;
    event.preventDefault();
    act();
  }

  private readonly keyed: Readonly<Record<string, () => void>> = {
    KeyN: () => this.step(1),
    KeyP: () => this.step(-1),
    KeyA: () => void this.approve(),
    KeyR: () => this.returning.set(true),
  };

  private step(by: number) {
    const waiting = this.waiting();
    const at = waiting.findIndex(({ id }) => id === this.current());
    this.open(waiting[Math.min(waiting.length - 1, Math.max(0, at + by))]?.id);
  }

  private currentUpdate(): UpdateSummary | undefined {
    return this.busy() ? undefined : this.waiting().find(({ id }) => id === this.current());
  }

  private async decide(update: UpdateSummary, verb: string, body: object | null, said: string) {
    this.busy.set(true);
    try {
      await this.api.post(`/updates/${update.id}${verb}`, body);
      this.reason.set('');
      const at = this.waiting().indexOf(update);
      const next = this.waiting()[at + 1] ?? this.waiting()[at - 1];
      this.waiting.update((waiting) => waiting.filter(({ id }) => id !== update.id));
      this.open(next?.id);
      this.toasts.say(this.t(said, { reference: update.commitment.reference }));
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private inWords({ field }: ReportChange, value: ReportChange['now']): string {
    if (value === null) return '';
    if (field === 'progressPercent') return this.formats.percent(Number(value), 2);
    if (field === 'narrative') return this.formats.text(value as I18nText);
    return this.words.of(field === 'ragReported' ? 'rag' : 'deliveryStatus', String(value));
  }
}

const ragOf = ({ field }: ReportChange, rag: RagValue | null | undefined) => (field === 'ragReported' ? rag : null);

const openOf = (waiting: readonly UpdateSummary[], chosen: string | undefined) =>
  waiting.find(({ id }) => id === chosen) ?? waiting[0];

/** The report in sight stays though somebody else decided on it: nobody decides by mistake on the one that moves up, or loses a reason half written. */
const keeping = (open: UpdateSummary | undefined, fresh: readonly UpdateSummary[]) =>
  !open || fresh.some(({ id }) => id === open.id) ? fresh : [open, ...fresh];
