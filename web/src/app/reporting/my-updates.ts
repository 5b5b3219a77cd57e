import { Component, DestroyRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnReport, OwnReports } from '@symmachia/contracts';
import { daysBetween, isClosed, localDay } from '@symmachia/domain';
import { EmptyState, ErrorState, Formats, PageTitle, Skeleton, Toasts, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { load, query } from '../api/load';
import { PeriodNames } from '../delivery/period-name';
import { UnsavedInput } from '../problems/unsaved-input';
import { KeptInput } from '../session/kept-input';
import { SessionStore } from '../session/session-store';
import { KeptReports } from './kept-reports';
import { PeriodStanding } from './period-standing';
import { ReportCard } from './report-card';
import { ReportInHand } from './report-in-hand';
import { isToSend } from './report-input';

/** A partner's own page: what its commitments owe for the open period, done in two minutes. */
@Component({
  selector: 'app-my-updates',
  imports: [EmptyState, ErrorState, PageTitle, PeriodStanding, ReportCard, RouterLink, Skeleton],
  templateUrl: './my-updates.html',
  styleUrl: './my-updates.css',
})
export class MyUpdates {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  private readonly periods = inject(PeriodNames);
  private readonly api = inject(Api);
  private readonly keeper = inject(KeptReports);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(SessionStore);

  /** The period that is asked for; without it, those that take reports. */
  readonly period = input<string>();

  protected readonly page = load<OwnReports>(() => `/my/updates${query({ period: this.period() })}`);
  protected readonly hands = signal<readonly ReportInHand[]>([]);
  protected readonly sending = signal(false);
  protected readonly reportsForNobody = computed(
    () => !this.session.user()?.memberships.some(({ organisationId }) => organisationId),
  );

  /** By period, the newest first: usually one. */
  protected readonly groups = computed(() =>
    [...Map.groupBy(this.hands(), (hand) => hand.report().period.id).values()].flatMap((hands) => {
      const report = hands[0]?.report();
      return report ? [{ hands, ...this.wordsOf(report, hands) }] : [];
    }),
  );
  protected readonly title = computed(() => {
    const [first, second] = this.groups();
    return first && !second ? first.title : this.t('reporting.title');
  });
  private readonly owed = computed(() => this.hands().filter((hand) => hand.report().owed && hand.report().isOurs));
  protected readonly left = computed(() => this.hands().filter((hand) => isToSend(hand.report())));
  protected readonly ready = computed(() => this.left().filter((hand) => hand.isReady()));
  /** Those without a word yet, of which one can say at once that nothing has changed. */
  protected readonly untouched = computed(() =>
    this.left().filter(
      (hand) => !hand.isReady() && !hand.isOpen() && hand.report().state === 'not_started' && hand.report().previous,
    ),
  );
  protected readonly steps = computed(() =>
    this.owed().map((hand) => (isToSend(hand.report()) ? (hand.isReady() ? 'ready' : 'left') : 'sent')),
  );
  protected readonly standing = computed(() => {
    const [all, left] = [this.owed().length, this.left().length];
    if (left === 0) return this.t('reporting.allSent');
    return left < all && this.ready().length === 0
      ? this.t('reporting.sent', { sent: all - left, all })
      : this.t('reporting.ready', { ready: this.ready().length, all: left });
  });

  constructor() {
    inject(UnsavedInput).watch(() => this.hands().some((hand) => hand.unsaved()));
    effect(() => {
      const loaded = this.page.value();
      if (loaded) untracked(() => this.take(loaded));
    });
    const save = () => Promise.all(this.hands().map((hand) => hand.save()));
    const done = inject(KeptInput).savedBy(save);
    inject(DestroyRef).onDestroy(() => {
      done();
      void save();
    });
  }

  protected async sayNoChange() {
    await Promise.all(this.untouched().map((hand) => hand.sayNoChange()));
  }

  /** One after the other, so that a refusal is told at its card; the rest goes on. */
  protected async sendAll() {
    this.sending.set(true);
    const outcomes: boolean[] = [];
    for (const hand of this.ready()) outcomes.push(await hand.send());
    this.sending.set(false);
    const sent = outcomes.filter(Boolean).length;
    if (sent) this.toasts.say(this.t('reporting.sentToast', { count: sent }));
    if (sent < outcomes.length) this.toasts.say(this.t('reporting.notSent', { count: outcomes.length - sent }));
  }

  private take({ items }: OwnReports) {
    this.hands.set(items.map((report) => new ReportInHand(report, this.api, this.keeper)));
  }

  private wordsOf(report: OwnReport, hands: readonly ReportInHand[]) {
    const { period, timezone, today } = report;
    const due = localDay(period.dueAt, timezone);
    const count = hands.filter((hand) => hand.report().owed && hand.report().isOurs).length;
    const left = daysBetween(today, due);
    const day = this.formats.date(due, 'dayMonth');
    return {
      id: period.id,
      title: this.t('reporting.titleOf', { period: this.periods.of(period) }),
      period,
      timezone,
      lead: this.t(left < 0 ? 'reporting.leadLate' : 'reporting.lead', { count, day, left }),
      exceptions: this.exceptionsOf(hands),
    };
  }

  /** Until when which of the reader's organisations may report after the lock, and why: once for each of them. */
  private exceptionsOf(hands: readonly ReportInHand[]) {
    const granted = hands
      .map((hand) => hand.report())
      .filter(({ isOurs, period }) => isOurs && period.unlockedUntil !== null);
    const each = new Map(granted.map((report) => [report.organisation.id, report]));
    return [...each.values()].map(({ organisation, period, unlockReason }) => ({
      id: organisation.id,
      words: this.t(isClosed(period.status) ? 'reporting.unlocked' : 'reporting.unlockedAhead', {
        organisation: this.formats.text(organisation.name),
        day: this.formats.date(period.unlockedUntil, 'long'),
      }),
      reason: unlockReason ? this.t('reporting.unlockReason', { reason: unlockReason }) : '',
    }));
  }
}
