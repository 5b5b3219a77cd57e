import { Component, inject, input, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { Action } from '@symmachia/contracts';
import { PageTitle, Toasts, Words } from '@symmachia/ui';
import { Creating } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { whatIsSet } from '../editing/merge-patch';
import { PlanTerms } from '../plans/plan-terms';
import { newAction, statusesAfter, wireOfAction } from './action-draft';
import { ActionFields } from './action-fields';
import { actionRules } from './action-rules';

@Component({
  selector: 'app-create-action',
  imports: [ActionFields, EditingForm, PageTitle],
  providers: [PlanTerms],
  template: `<div class="page form">
    <h1 [appPageTitle]="t('actions.create')">{{ t('actions.create') }}</h1>
    <app-editing-form
      [state]="creating"
      [saving]="draft().submitting()"
      [save]="save"
      [back]="['/', words.language(), 'plans', plan(), 'actions']"
    >
      <app-action-fields [form]="draft" [statuses]="statuses" />
    </app-editing-form>
  </div>`,
})
export class CreateAction {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);

  readonly plan = input.required<string>();

  protected readonly statuses = statusesAfter(null);
  protected readonly draft = form(signal(newAction), actionRules);
  protected readonly creating = new Creating<Action, typeof newAction>(this.draft);

  protected readonly save = async (): Promise<boolean> => {
    const body = whatIsSet(wireOfAction(this.draft().value()));
    const action = await this.creating.save(`/plans/${this.plan()}/actions`, body);
    if (!action) return false;
    this.toasts.say(this.t('actions.created', { code: action.code }));
    return this.router.navigate(['/', this.words.language(), 'actions', action.id]);
  };
}
