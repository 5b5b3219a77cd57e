import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Idea } from '@symmachia/contracts';
import { isWithdrawable } from '@symmachia/domain';
import {
  ErrorState,
  Formats,
  IdeaStanding,
  Markdown,
  RecordHead,
  Skeleton,
  Text,
  Toasts,
  Words,
  keepFocus,
} from '@symmachia/ui';
import { Api } from '../api/api';
import { load } from '../api/load';
import { History } from '../audit/history';
import { CurrentPlan } from '../plans/current-plan';
import { PlanTerms } from '../plans/plan-terms';
import { toProblem } from '../problems/problem';
import { Undoing } from '../undoing/undoing';
import { IdeaFate } from './idea-fate';
import { IdeaOrigin } from './idea-origin';
import { IdeaOutcome } from './idea-outcome';
import { IdeaSupport } from './idea-support';

/** One idea: what became of it first, then what it says, where it came from and who stands behind it. */
@Component({
  selector: 'app-idea-page',
  imports: [
    ErrorState,
    History,
    IdeaFate,
    IdeaOrigin,
    IdeaOutcome,
    IdeaStanding,
    IdeaSupport,
    Markdown,
    RecordHead,
    RouterLink,
    Skeleton,
    Text,
  ],
  providers: [PlanTerms],
  templateUrl: './idea-page.html',
})
export class IdeaPage {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly undoing = inject(Undoing);
  private readonly current = inject(CurrentPlan);

  readonly idea = input.required<string>();

  protected readonly loaded = load<Idea>(() => `/ideas/${this.idea()}`);
  protected readonly plan = this.current.plan;
  protected readonly languages = computed(() => this.plan()?.languages ?? []);
  protected readonly title = computed(() => this.formats.text(this.loaded.value()?.title));
  protected readonly mayEdit = computed(() => (this.loaded.value()?.may.length ?? 0) > 0);
  protected readonly mayDecide = computed(() => this.loaded.value()?.may.includes('idea:update') ?? false);
  protected readonly mayWithdraw = computed(() => {
    const idea = this.loaded.value();
    if (!idea || idea.isWithdrawn || !this.mayEdit()) return false;
    return isWithdrawable({ status: idea.status, carries: idea.merged.length > 0 });
  });
  /** What it says, as far as anything is written. */
  protected readonly sections = computed(() => {
    const idea = this.loaded.value();
    const all = (['problem', 'proposal'] as const).map((name) => ({ name, text: idea?.[name] ?? {} }));
    return all.filter(({ text }) => this.formats.text(text));
  });

  constructor() {
    keepFocus();
    effect(() => this.current.enter(this.loaded.value()?.planCode));
  }

  protected async withdraw(isWithdrawn: boolean) {
    const { id, version } = this.loaded.value() ?? {};
    if (id === undefined || version === undefined) return;
    try {
      const idea = await this.api.patch<Idea>(`/ideas/${id}`, version, { isWithdrawn });
      if (isWithdrawn) this.undoing.offer(this.t('ideas.withdrawn'), 'ideas', idea);
    } catch (error) {
      this.toasts.say(this.t(`problems.${toProblem(error).code}`));
    }
    this.loaded.reload();
  }
}
