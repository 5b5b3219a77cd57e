import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Lab } from '@symmachia/contracts';
import { Formats, Words } from '@symmachia/ui';

/** Leads from one to another of the plans that list a lab: in each, its ideas and figures are others. */
@Component({
  selector: 'app-lab-plans',
  imports: [RouterLink],
  template: `<nav class="row small no-print" [attr.aria-label]="t('labs.plans')">
    <span class="quiet" aria-hidden="true">{{ t('labs.plans') }}:</span>
    @for (plan of plans(); track plan.id) {
      <a
        [routerLink]="[]"
        [queryParams]="{ plan: plan.code }"
        [attr.aria-current]="plan.code === shown() ? 'true' : null"
        >{{ formats.text(plan.title) }}</a
      >
    }
  </nav>`,
  styles: `
    nav {
      gap: 4px 16px;
      margin-top: 12px;
    }
    a[aria-current] {
      color: var(--ink);
      font-weight: 600;
      text-decoration: none;
    }
  `,
})
export class LabPlans {
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);

  readonly plans = input.required<Lab['shownIn']>();
  /** The code of the one that is shown. */
  readonly shown = input.required<string>();
}
