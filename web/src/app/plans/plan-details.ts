import { Component, inject, input, linkedSignal } from '@angular/core';
import { form } from '@angular/forms/signals';
import type { Plan } from '@symmachia/contracts';
import { Formats, Toasts, Words } from '@symmachia/ui';
import { Editing } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { InWords, readings } from '../editing/in-words';
import { Undoing } from '../undoing/undoing';
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
  >
    <app-plan-form [form]="form" />
  </app-editing-form>`,
})
export class PlanDetails {
  private readonly current = inject(CurrentPlan);
  private readonly toasts = inject(Toasts);
  private readonly undoing = inject(Undoing);
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
    inWords: () => this.inWords(),
  });

  protected readonly save = async (): Promise<boolean> => {
    const before = this.plan().status;
    const saved = await this.editing.save();
    if (!saved) return false;
    this.current.reload();
    if (saved.status !== before && saved.status === 'archived')
      this.undoing.offer(this.words.t('archive.done.archived'), 'plans', saved);
    else this.toasts.say(this.words.t('shell.saved'));
    return true;
  };

  private inWords(): InWords<PlanFields> {
    const { plain, texts, day, word } = readings(this.words, this.formats);
    return {
      code: plain('plans.code'),
      title: texts('plans.name'),
      summary: texts('plans.summary'),
      startDate: day('plans.startDate'),
      endDate: day('plans.endDate'),
      languages: {
        label: this.words.t('plans.languages'),
        reads: (languages) => this.formats.list(languages.map((language) => this.words.of('language', language))),
      },
      timezone: plain('plans.timezone'),
      status: word('plans.status', 'planStatus'),
    };
  }
}
