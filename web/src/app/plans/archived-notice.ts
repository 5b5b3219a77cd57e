import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Words } from '@symmachia/ui';
import { CurrentPlan } from './current-plan';

/** In an archived plan, why nothing can be edited. At the foot of the window, so that nothing moves when it comes. */
@Component({
  selector: 'app-archived-notice',
  imports: [RouterLink],
  template: `<div role="status">
    @if (current.isArchived() && current.plan(); as plan) {
      <p class="notice">
        {{ t('problems.plan-archived') }}
        @if (plan.may.includes('plan:update')) {
          <a [routerLink]="['/', words.language(), 'plans', plan.code, 'settings']">{{ t('plans.takeOut') }}</a>
        }
      </p>
    }
  </div>`,
  styles: `
    :host {
      position: sticky;
      bottom: 0;
      z-index: 20;
    }
    .notice {
      margin: 0;
      border-width: 1px 0 0;
      border-radius: 0;
      text-align: center;
    }
  `,
  host: { class: 'no-print' },
})
export class ArchivedNotice {
  protected readonly current = inject(CurrentPlan);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
}
