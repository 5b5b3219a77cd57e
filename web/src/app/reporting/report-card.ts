import { Component, ElementRef, Injector, afterNextRender, computed, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Rag as RagValue, deliveryStatuses, isUnsent, periodLockedReason } from '@symmachia/domain';
import { Confirm, ErrorState, Formats, Rag, Text, Words } from '@symmachia/ui';
import { PeriodNames } from '../delivery/period-name';
import { ReportInHand } from './report-in-hand';
import { percentOf } from './report-input';

/** What a partner may say of itself: complete and not reported are not said, they follow. */
const standings: readonly RagValue[] = ['green', 'amber', 'red'];

/** One commitment of which a report is owed: done in one word, or a short form that saves itself. */
@Component({
  selector: 'app-report-card',
  imports: [ErrorState, Rag, RouterLink, Text],
  templateUrl: './report-card.html',
  styleUrl: './report-card.css',
  host: { '[class.open]': 'hand().isOpen()' },
})
export class ReportCard {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly periods = inject(PeriodNames);
  private readonly confirm = inject(Confirm);
  private readonly injector = inject(Injector);
  private readonly progress = viewChild<ElementRef<HTMLInputElement>>('progress');

  readonly hand = input.required<ReportInHand>();

  protected readonly standings = standings;
  protected readonly statuses = deliveryStatuses.filter((status) => status !== 'withdrawn');
  protected readonly report = computed(() => this.hand().report());
  protected readonly value = computed(() => this.hand().input());
  protected readonly id = computed(() => `report-${this.report().commitment.id}`);
  protected readonly isUnsent = computed(() => isUnsent(this.report().state));
  protected readonly mayWrite = computed(() => this.report().isOurs && this.isUnsent());
  protected readonly sentence = computed(() => this.value().narrative[this.words.language()] ?? '');
  protected readonly openMilestones = computed(() =>
    this.report().commitment.milestones.filter(({ status }) => status === 'pending' || status === 'in_progress'),
  );

  /** The last word of the review where it was sent back. */
  protected readonly returned = computed(() => {
    const { state, draft } = this.report();
    const last = state === 'returned' ? draft?.thread?.findLast(({ to }) => to === 'returned') : undefined;
    if (!last) return undefined;
    const words = last.comment === periodLockedReason ? this.t('reporting.notReviewedInTime') : (last.comment ?? '');
    return { day: this.formats.date(last.at, 'dayMonth'), words };
  });

  protected readonly before = computed(() => {
    const { previous } = this.report();
    return previous && this.formats.percent(previous.progressPercent, 2);
  });

  /** From what was approved last to what is said now. */
  protected readonly course = computed(() => {
    const { draft } = this.report();
    const now = draft && this.formats.percent(draft.progressPercent, 2);
    const parts = [this.before(), now].filter((part) => part !== null);
    return parts[0] === parts[1] ? parts[0] : parts.join(' → ');
  });

  protected readonly saved = computed(() => {
    const hand = this.hand();
    if (hand.problem()?.status === 0) return this.t('reporting.kept');
    if (hand.saving()) return this.t('reporting.saving');
    if (hand.unsaved()) return this.t('reporting.unsaved');
    const at = hand.savedAt();
    return at ? this.t('reporting.savedAt', { time: this.formats.time(at) }) : '';
  });

  protected open() {
    this.hand().isOpen.set(true);
    afterNextRender(() => this.progress()?.nativeElement.select(), { injector: this.injector });
  }

  protected fold() {
    this.hand().isOpen.set(false);
    void this.hand().save();
  }

  protected typeProgress({ target }: Event) {
    if (target instanceof HTMLInputElement) this.hand().change({ progress: target.value });
  }

  /** More than was promised is asked about once; then it is kept. */
  protected async settleProgress() {
    const hand = this.hand();
    if (!hand.asksWhetherAbove()) return;
    const value = this.formats.percent(hand.percent() ?? 0, 2);
    const isMeant = await this.confirm.ask({
      title: this.t('reporting.above.title', { value }),
      text: this.t('reporting.above.text'),
      confirm: this.t('reporting.above.confirm', { value }),
    });
    if (isMeant) return hand.meanIt();
    hand.change({
      progress: String(Math.min(100, percentOf(String(this.report().previous?.progressPercent ?? 100)) ?? 100)),
    });
    this.progress()?.nativeElement.focus();
  }

  protected say(text: string) {
    this.hand().change({ narrative: { ...this.value().narrative, [this.words.language()]: text } });
  }

  protected tick(id: string) {
    const ticked = new Set(this.value().milestones);
    if (!ticked.delete(id)) ticked.add(id);
    this.hand().change({ milestones: [...ticked] });
  }

  protected readonly textOf = ({ target }: Event): string =>
    target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target instanceof HTMLSelectElement
      ? target.value
      : '';
}
