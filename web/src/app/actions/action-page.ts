import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Action } from '@symmachia/contracts';
import { isEndedAction } from '@symmachia/domain';
import { ErrorState, Formats, Freshness, Markdown, Rag, RecordHead, Skeleton, Text, Words } from '@symmachia/ui';
import { Meter } from '@symmachia/ui/charts';
import { load } from '../api/load';
import { Restoring } from '../archive/restoring';
import { History } from '../audit/history';
import { CommitmentTable } from '../commitments/commitment-table';
import { shownPoints } from '../delivery/figures';
import { StandingCard } from '../delivery/standing-card';
import { ActionOrigin } from '../lineage/action-origin';
import { CurrentPlan } from '../plans/current-plan';
import { PlanTerms } from '../plans/plan-terms';
import { SessionStore } from '../session/session-store';
import { ActionCourse } from './action-course';
import { MilestoneList } from './milestone-list';

/** One action: how far it is against time, who committed to what, its milestones and its course. */
@Component({
  selector: 'app-action-page',
  imports: [
    ActionCourse,
    ActionOrigin,
    CommitmentTable,
    ErrorState,
    Freshness,
    History,
    Markdown,
    Meter,
    MilestoneList,
    Rag,
    RecordHead,
    RouterLink,
    Skeleton,
    StandingCard,
    Text,
  ],
  providers: [PlanTerms],
  templateUrl: './action-page.html',
  styleUrl: './action-page.css',
})
export class ActionPage {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly terms = inject(PlanTerms);
  protected readonly restoring = inject(Restoring);
  private readonly current = inject(CurrentPlan);
  private readonly session = inject(SessionStore);

  readonly action = input.required<string>();

  protected readonly loaded = load<Action>(() => `/actions/${this.action()}`);
  private readonly other = load<Action>(() => {
    const { mergedInto, carriedOverFrom } = this.loaded.value() ?? {};
    const id = mergedInto ?? carriedOverFrom;
    return id ? `/actions/${id}` : undefined;
  });
  protected readonly plan = this.current.plan;
  protected readonly languages = computed(() => this.plan()?.languages ?? []);
  protected readonly related = this.other.value;
  protected readonly title = computed(() => {
    const action = this.loaded.value();
    return action ? `${action.code} ${this.formats.text(action.title)}` : '';
  });
  protected readonly mayCommit = computed(
    () =>
      !this.current.isArchived() &&
      (this.session.may('commitment:propose') || (this.plan()?.may.includes('commitment:create') ?? false)),
  );

  /** In whole points behind or ahead of time, as the two figures shown beside it; of a continuous action nothing. */
  protected readonly pace = computed(() => {
    const { progress = 0, elapsed = null } = this.loaded.value()?.delivery ?? {};
    if (elapsed === null) return '';
    const behind = shownPoints(elapsed) - shownPoints(progress);
    if (behind === 0) return this.t('actions.onTime');
    return this.t(behind > 0 ? 'actions.behind' : 'actions.ahead', { points: Math.abs(behind) });
  });

  protected readonly isEnded = computed(() => {
    const status = this.loaded.value()?.status;
    return status !== undefined && isEndedAction(status);
  });

  constructor() {
    effect(() => this.current.enter(this.loaded.value()?.planCode));
  }

  protected async restore() {
    const { id, code: name } = this.loaded.value() ?? {};
    if (id && name && (await this.restoring.restore('actions', { id, name }))) this.loaded.reload();
  }
}
