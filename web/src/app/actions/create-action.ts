import { Component, inject, input, signal } from '@angular/core';
import type { Action } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';
import { FormPage } from '../editing/form-page';
import { RecordCreating } from '../editing/record-creating';
import { PlanTerms } from '../plans/plan-terms';
import { ActionDraft, newAction, statusesAfter, wireOfAction } from './action-draft';
import { ActionFields } from './action-fields';
import { actionRules } from './action-rules';

@Component({
  selector: 'app-create-action',
  imports: [ActionFields, FormPage],
  providers: [PlanTerms],
  template: `<app-form-page [heading]="t('actions.create')" [form]="creating">
    <app-action-fields [form]="creating.draft" [statuses]="statuses" />
  </app-form-page>`,
})
export class CreateAction {
  protected readonly t = inject(Words).t;

  readonly plan = input.required<string>();

  protected readonly statuses = statusesAfter(null);
  protected readonly creating = new RecordCreating<Action, ActionDraft>({
    model: signal(newAction),
    rules: actionRules,
    collection: 'actions',
    path: () => `/plans/${this.plan()}/actions`,
    wireOf: wireOfAction,
    back: () => ['plans', this.plan(), 'actions'],
    created: ({ code }) => this.t('actions.created', { code }),
  });
}
