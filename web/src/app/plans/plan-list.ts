import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PageOf, Plan, PlanSummary } from '@symmachia/contracts';
import { EmptyState, ErrorState, Formats, PageTitle, Skeleton, Text, Toasts, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { load } from '../api/load';
import { toProblem } from '../problems/problem';
import { SessionStore } from '../session/session-store';
import { Undoing } from '../undoing/undoing';

/** Every plan that the reader may see. As the start page, it leads straight to the plan when there is only one. */
@Component({
  selector: 'app-plan-list',
  imports: [EmptyState, ErrorState, PageTitle, RouterLink, Skeleton, Text],
  templateUrl: './plan-list.html',
})
export class PlanList {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly session = inject(SessionStore);

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly undoing = inject(Undoing);

  readonly straightToTheOnlyOne = input(false);

  protected readonly plans = load<PageOf<PlanSummary>>(() => '/plans?limit=200');
  private readonly all = computed(() => this.plans.value()?.items ?? []);
  protected readonly current = computed(() => this.all().filter(({ status }) => status !== 'archived'));
  protected readonly archived = computed(() => this.all().filter(({ status }) => status === 'archived'));
  protected readonly busy = signal(false);

  constructor() {
    const router = inject(Router);
    effect(() => {
      const [only, another] = this.current();
      if (this.straightToTheOnlyOne() && only && !another) {
        void router.navigate(['/', this.words.language(), 'plans', only.code], { replaceUrl: true });
      }
    });
  }

  protected async restore({ code, title }: PlanSummary) {
    this.busy.set(true);
    try {
      const restored = await this.api.post<Plan>(`/plans/${code}/restore`, {});
      this.undoing.offer(this.t('archive.restored', { name: this.formats.text(title) }), 'plans', restored);
      this.plans.reload();
    } catch (error) {
      this.toasts.say(this.t(`problems.${toProblem(error).code}`));
    } finally {
      this.busy.set(false);
    }
  }
}
