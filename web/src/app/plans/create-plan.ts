import { Component, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { Plan } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';
import { Creating } from '../editing/editing';
import { FormOfPage, FormPage } from '../editing/form-page';
import { whatIsSet } from '../editing/merge-patch';
import { PlanFields, newPlan, planRules } from './plan-fields';
import { PlanForm } from './plan-form';

/** A new plan; its pillars, periods and actions come next. */
@Component({
  selector: 'app-create-plan',
  imports: [FormPage, PlanForm],
  template: `<app-form-page [heading]="t('plans.create')" [form]="creating">
    <app-plan-form [form]="draft" [isNew]="true" />
  </app-form-page>`,
})
export class CreatePlanPage {
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;

  protected readonly draft = form(signal(newPlan(this.words.language())), planRules);
  private readonly state = new Creating<Plan, PlanFields>(this.draft);
  protected readonly creating: FormOfPage = {
    state: this.state,
    saving: () => this.draft().submitting(),
    save: () => this.create(),
    back: () => ['plans'],
  };

  private async create(): Promise<boolean> {
    const created = await this.state.save('/plans', whatIsSet({ ...this.draft().value() }));
    if (!created) return false;
    return this.router.navigate(['/', this.words.language(), 'plans', created.code, 'settings'], {
      queryParams: { part: 'pillars' },
    });
  }
}
