import { Component, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { Plan } from '@symmachia/contracts';
import { PageTitle, Words } from '@symmachia/ui';
import { Creating } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { whatIsSet } from '../editing/merge-patch';
import { newPlan, planRules } from './plan-fields';
import { PlanForm } from './plan-form';

/** A new plan; its pillars, periods and actions come next. */
@Component({
  selector: 'app-create-plan',
  imports: [EditingForm, PageTitle, PlanForm],
  template: `<div class="page narrow">
    <div class="page-head">
      <h1 [appPageTitle]="t('plans.create')">{{ t('plans.create') }}</h1>
    </div>
    <app-editing-form
      [state]="creating"
      [saving]="form().submitting()"
      [save]="create"
      [back]="['/', words.language(), 'plans']"
    >
      <app-plan-form [form]="form" [isNew]="true" />
    </app-editing-form>
  </div>`,
})
export class CreatePlanPage {
  private readonly router = inject(Router);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;

  protected readonly form = form(signal(newPlan(this.words.language())), planRules);
  protected readonly creating = new Creating<Plan, ReturnType<typeof newPlan>>(this.form);

  protected readonly create = async (): Promise<boolean> => {
    const created = await this.creating.save('/plans', whatIsSet({ ...this.form().value() }));
    if (!created) return false;
    await this.router.navigate(['/', this.words.language(), 'plans', created.code, 'settings'], {
      queryParams: { part: 'pillars' },
    });
    return true;
  };
}
