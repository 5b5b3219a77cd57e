import { Component, computed, inject, input } from '@angular/core';
import type { Action } from '@symmachia/contracts';
import { isEndedAction } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';
import { FormPage } from '../editing/form-page';
import { RecordEditing } from '../editing/record-editing';
import { PlanTerms } from '../plans/plan-terms';
import { ActionDraft, draftOfAction, newAction, statusesAfter, wireOfAction } from './action-draft';
import { ActionFields } from './action-fields';
import { actionInWords } from './action-in-words';
import { ActionNames } from './action-names';
import { actionRules } from './action-rules';

@Component({
  selector: 'app-edit-action',
  imports: [ActionFields, FormPage],
  providers: [PlanTerms],
  template: `<app-form-page [heading]="t('actions.form.edit')" [form]="editing">
    @if (editing.loaded.value(); as action) {
      <app-action-fields
        [form]="editing.draft"
        [statuses]="statuses()"
        [action]="action.id"
        [outdated]="action.outdated"
      />
    }
  </app-form-page>`,
})
export class EditAction {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly terms = inject(PlanTerms);
  private readonly names = inject(ActionNames);
  protected readonly t = this.words.t;

  readonly action = input.required<string>();

  protected readonly editing = new RecordEditing<Action, ActionDraft>({
    collection: 'actions',
    id: this.action,
    blank: newAction,
    rules: actionRules,
    draftOf: draftOfAction,
    wireOf: wireOfAction,
    inWords: () => actionInWords(this.words, this.formats, this.terms, this.names.of),
    ending: (before, { status }) =>
      status !== before.status && isEndedAction(status) ? this.t(`archive.done.${status}`) : undefined,
  });
  protected readonly statuses = computed(() => statusesAfter(this.editing.loaded.value()?.status ?? null));
}
