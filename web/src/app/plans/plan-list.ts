import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PageOf, PlanSummary } from '@symmachia/contracts';
import { EmptyState, ErrorState, Formats, PageTitle, Skeleton, Text, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { Restoring } from '../archive/restoring';
import { SessionStore } from '../session/session-store';

/** Every plan that the reader may see. As the start page, it leads straight to the plan when there is only one. */
@Component({
  selector: 'app-plan-list',
  imports: [EmptyState, ErrorState, PageTitle, RouterLink, Skeleton, Text],
  templateUrl: './plan-list.html',
  styles: `
    ul + .archived {
      margin-top: 16px;
    }
  `,
})
export class PlanList {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly session = inject(SessionStore);
  protected readonly restoring = inject(Restoring);

  readonly straightToTheOnlyOne = input(false);

  protected readonly plans = load<PageOf<PlanSummary>>(() => '/plans?limit=200');
  private readonly all = computed(() => this.plans.value()?.items ?? []);
  protected readonly current = computed(() => this.all().filter(({ status }) => status !== 'archived'));
  protected readonly archived = computed(() => this.all().filter(({ status }) => status === 'archived'));

  constructor() {
    const router = inject(Router);
    effect(() => {
      const [only, another] = this.current();
      if (this.straightToTheOnlyOne() && only && !another) {
        void router.navigate(['/', this.words.language(), 'plans', only.code], { replaceUrl: true });
      }
    });
  }

  protected async restore({ id, title }: PlanSummary) {
    if (await this.restoring.restore('plans', { id, name: this.formats.text(title) })) this.plans.reload();
  }
}
