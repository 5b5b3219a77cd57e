import { Component, inject, input, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { Lab } from '@symmachia/contracts';
import { PageTitle, Toasts, Words } from '@symmachia/ui';
import { Creating } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { whatIsSet } from '../editing/merge-patch';
import { LabChoices } from './lab-choices';
import { labStatusesAfter, newLab, wireOfLab } from './lab-draft';
import { LabFields } from './lab-fields';
import { labRules } from './lab-rules';

@Component({
  selector: 'app-create-lab',
  imports: [EditingForm, LabFields, PageTitle],
  providers: [LabChoices],
  template: `<div class="page form">
    <h1 [appPageTitle]="t('labs.create')">{{ t('labs.create') }}</h1>
    <app-editing-form
      [state]="creating"
      [saving]="draft().submitting()"
      [save]="save"
      [back]="['/', words.language(), 'plans', plan(), 'labs']"
    >
      <app-lab-fields [form]="draft" [statuses]="statuses" />
    </app-editing-form>
  </div>`,
})
export class CreateLab {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);

  readonly plan = input.required<string>();

  protected readonly statuses = labStatusesAfter(null);
  protected readonly draft = form(signal(newLab), labRules);
  protected readonly creating = new Creating<Lab, typeof newLab>(this.draft);

  protected readonly save = async (): Promise<boolean> => {
    const lab = await this.creating.save(`/plans/${this.plan()}/labs`, whatIsSet(wireOfLab(this.draft().value())));
    if (!lab) return false;
    this.toasts.say(this.t('labs.created'));
    return this.router.navigate(['/', this.words.language(), 'labs', lab.id]);
  };
}
