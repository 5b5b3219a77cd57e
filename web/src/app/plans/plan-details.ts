import { Component, inject, input, linkedSignal } from '@angular/core';
import { form } from '@angular/forms/signals';
import type { Plan } from '@symmachia/contracts';
import { Formats, Toasts, Words } from '@symmachia/ui';
import { Editing } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { CurrentPlan } from './current-plan';
import { PlanFields, fieldsOf, planRules } from './plan-fields';
import { PlanForm } from './plan-form';

/** The plan's own fields. */
@Component({
  selector: 'app-plan-details',
  imports: [EditingForm, PlanForm],
  template: `<app-editing-form
    [state]="editing"
    [saving]="form().submitting()"
    [save]="save"
    [back]="['/', words.language(), 'plans', plan().code]"
    (look)="editing.lookAtNewer()"
    (takeNewer)="editing.takeNewer()"
  >
    <app-plan-form [form]="form" />
  </app-editing-form>`,
})
export class PlanDetails {
  private readonly current = inject(CurrentPlan);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  protected readonly words = inject(Words);

  readonly plan = input.required<Plan>();

  protected readonly form = form(
    linkedSignal(() => fieldsOf(this.plan())),
    planRules,
  );
  protected readonly editing = new Editing<Plan, PlanFields>({
    entity: this.plan,
    path: ({ code }) => `/plans/${code}`,
    form: this.form,
    draftOf: fieldsOf,
    wireOf: ({ code: _, ...fields }) => fields,
    inWords: (fields) => this.inWords(fields),
  });

  protected readonly save = async (): Promise<boolean> => {
    const saved = await this.editing.save();
    if (!saved) return false;
    this.current.reload();
    this.toasts.say(this.words.t('shell.saved'));
    return true;
  };

  private inWords({ title, summary, startDate, endDate, timezone, status }: PlanFields) {
    const { t } = this.words;
    return [
      { label: t('plans.name'), text: Object.values(title).join(' / ') },
      { label: t('plans.summary'), text: Object.values(summary).join(' / ') },
      { label: t('plans.startDate'), text: this.formats.date(startDate) },
      { label: t('plans.endDate'), text: this.formats.date(endDate) },
      { label: t('plans.timezone'), text: timezone },
      { label: t('plans.status'), text: this.words.of('planStatus', status) },
    ];
  }
}
