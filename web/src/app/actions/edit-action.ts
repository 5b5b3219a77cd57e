import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { Action } from '@symmachia/contracts';
import { isEndedAction } from '@symmachia/domain';
import { ErrorState, Formats, PageTitle, Skeleton, Toasts, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { Editing } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { CurrentPlan } from '../plans/current-plan';
import { PlanTerms } from '../plans/plan-terms';
import { Undoing } from '../undoing/undoing';
import { draftOfAction, newAction, statusesAfter, wireOfAction } from './action-draft';
import { ActionFields } from './action-fields';
import { actionInWords } from './action-in-words';
import { ActionNames } from './action-names';
import { actionRules } from './action-rules';

@Component({
  selector: 'app-edit-action',
  imports: [ActionFields, EditingForm, ErrorState, PageTitle, Skeleton],
  providers: [PlanTerms],
  template: `<div class="page form">
    <h1 [appPageTitle]="t('actions.form.edit')">{{ t('actions.form.edit') }}</h1>
    @if (loaded.value(); as action) {
      <app-editing-form [state]="editing" [saving]="draft().submitting()" [save]="save" [back]="page()">
        <app-action-fields [form]="draft" [statuses]="statuses()" [action]="action.id" [outdated]="action.outdated" />
      </app-editing-form>
    } @else if (loaded.problem(); as problem) {
      <app-error-state [code]="problem.code" (again)="loaded.reload()" />
    } @else {
      <app-skeleton [lines]="8" [height]="36" />
    }
  </div>`,
})
export class EditAction {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly terms = inject(PlanTerms);
  private readonly names = inject(ActionNames);
  private readonly toasts = inject(Toasts);
  private readonly undoing = inject(Undoing);
  private readonly router = inject(Router);
  protected readonly t = this.words.t;

  readonly action = input.required<string>();

  protected readonly loaded = load<Action>(() => `/actions/${this.action()}`);
  private readonly model = linkedSignal(() => {
    const action = this.loaded.value();
    return action ? draftOfAction(action) : newAction;
  });
  protected readonly draft = form(this.model, actionRules);
  protected readonly editing = new Editing({
    entity: this.loaded.value,
    path: ({ id }: Action) => `/actions/${id}`,
    form: this.draft,
    draftOf: draftOfAction,
    wireOf: wireOfAction,
    inWords: () => actionInWords(this.words, this.formats, this.terms, this.names.of),
  });
  protected readonly statuses = computed(() => statusesAfter(this.loaded.value()?.status ?? null));
  protected readonly page = computed(() => ['/', this.words.language(), 'actions', this.action()]);

  constructor() {
    const current = inject(CurrentPlan);
    effect(() => current.enter(this.loaded.value()?.planCode));
  }

  protected readonly save = async (): Promise<boolean> => {
    const before = this.loaded.value()?.status;
    const saved = await this.editing.save();
    if (!saved) return false;
    if (saved.status !== before && isEndedAction(saved.status))
      this.undoing.offer(this.t(`archive.done.${saved.status}`), 'actions', saved);
    else this.toasts.say(this.t('shell.saved'));
    return this.router.navigate(this.page());
  };
}
