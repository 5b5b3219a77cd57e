import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { Lab } from '@symmachia/contracts';
import { ErrorState, Formats, PageTitle, Skeleton, Toasts, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { Editing } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { CurrentPlan } from '../plans/current-plan';
import { LabChoices } from './lab-choices';
import { draftOfLab, labStatusesAfter, newLab, wireOfLab } from './lab-draft';
import { LabFields } from './lab-fields';
import { labInWords } from './lab-in-words';
import { labRules } from './lab-rules';

@Component({
  selector: 'app-edit-lab',
  imports: [EditingForm, ErrorState, LabFields, PageTitle, Skeleton],
  providers: [LabChoices],
  template: `<div class="page form">
    <h1 [appPageTitle]="t('labs.form.edit')">{{ t('labs.form.edit') }}</h1>
    @if (loaded.value(); as lab) {
      <app-editing-form [state]="editing" [saving]="draft().submitting()" [save]="save" [back]="page()">
        <app-lab-fields [form]="draft" [statuses]="statuses()" [lab]="lab.id" [outdated]="lab.outdated" />
      </app-editing-form>
    } @else if (loaded.problem(); as problem) {
      <app-error-state [code]="problem.code" (again)="loaded.reload()" />
    } @else {
      <app-skeleton [lines]="8" [height]="36" />
    }
  </div>`,
})
export class EditLab {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly choices = inject(LabChoices);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  protected readonly t = this.words.t;

  readonly lab = input.required<string>();

  protected readonly loaded = load<Lab>(() => `/labs/${this.lab()}`);
  private readonly model = linkedSignal(() => {
    const lab = this.loaded.value();
    return lab ? draftOfLab(lab) : newLab;
  });
  protected readonly draft = form(this.model, labRules);
  protected readonly editing = new Editing({
    entity: this.loaded.value,
    path: ({ id }: Lab) => `/labs/${id}`,
    form: this.draft,
    draftOf: draftOfLab,
    wireOf: wireOfLab,
    inWords: () => labInWords(this.words, this.formats, this.choices.names),
  });
  protected readonly statuses = computed(() => labStatusesAfter(this.loaded.value()?.status ?? null));
  protected readonly page = computed(() => ['/', this.words.language(), 'labs', this.lab()]);

  constructor() {
    const current = inject(CurrentPlan);
    effect(() => current.enter(this.loaded.value()?.planCode));
  }

  protected readonly save = async (): Promise<boolean> => {
    const saved = await this.editing.save();
    if (!saved) return false;
    this.toasts.say(this.t('shell.saved'));
    return this.router.navigate(this.page());
  };
}
