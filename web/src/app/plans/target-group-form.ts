import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, pattern, required, validate } from '@angular/forms/signals';
import type { Plan, TargetGroup } from '@symmachia/contracts';
import { I18nText } from '@symmachia/domain';
import { Control, Field, Formats, I18nField, Words } from '@symmachia/ui';
import { Creating, Editing } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { readings } from '../editing/in-words';
import { isWritten } from './plan-fields';

interface TargetGroupFields {
  code: string;
  name: I18nText;
}

const fieldsOf = ({ code, name }: TargetGroup): TargetGroupFields => ({ code, name });

/** A target group of the plan's own: a new one, or another name for one that is there. */
@Component({
  selector: 'app-target-group-form',
  imports: [Control, EditingForm, Field, FormField, I18nField],
  template: `<app-editing-form
    [state]="group() ? editing : creating"
    [saving]="form().submitting()"
    [save]="save"
    (cancelled)="cancelled.emit()"
  >
    <div class="stack">
      @if (!group()) {
        <app-field [label]="t('plans.code')" [hint]="t('plans.targetGroupCodeHint')" [field]="form.code">
          <input appControl autocomplete="off" spellcheck="false" [formField]="form.code" />
        </app-field>
      }
      <app-field [group]="true" [label]="t('plans.name')" [field]="form.name">
        <app-i18n-field [formField]="form.name" [languages]="plan().languages" />
      </app-field>
    </div>
  </app-editing-form>`,
})
export class TargetGroupForm {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  protected readonly t = this.words.t;

  readonly plan = input.required<Plan>();
  readonly group = input<TargetGroup>();
  readonly saved = output();
  readonly cancelled = output();

  private readonly edited = linkedSignal((): TargetGroupFields => {
    const group = this.group();
    return group ? fieldsOf(group) : { code: '', name: {} };
  });
  protected readonly form = form(this.edited, (path) => {
    required(path.code);
    pattern(path.code, /^[a-z][a-z0-9_]{1,39}$/);
    validate(path.name, ({ value }) => (isWritten(value()) ? undefined : { kind: 'required' }));
  });
  protected readonly creating = new Creating<TargetGroup, TargetGroupFields>(this.form);
  protected readonly editing = new Editing<TargetGroup, TargetGroupFields>({
    entity: this.group,
    path: ({ id }) => `/target-groups/${id}`,
    form: this.form,
    draftOf: fieldsOf,
    wireOf: ({ name }) => ({ name }),
    inWords: () => {
      const { plain, texts } = readings(this.words, this.formats);
      return { code: plain('plans.code'), name: texts('plans.name') };
    },
  });

  protected readonly save = async (): Promise<boolean> => {
    const path = `/plans/${this.plan().code}/target-groups`;
    const saved = this.group() ? await this.editing.save() : await this.creating.save(path, this.form().value());
    if (saved) this.saved.emit();
    return Boolean(saved);
  };
}
