import { Component, inject, input, output } from '@angular/core';
import { FormField, pattern, required, validate } from '@angular/forms/signals';
import type { Plan, TargetGroup } from '@symmachia/contracts';
import { I18nText } from '@symmachia/domain';
import { Control, Field, Formats, I18nField, Words } from '@symmachia/ui';
import { readings } from '../editing/in-words';
import { PartEditing } from '../editing/part-editing';
import { PartForm } from '../editing/part-form';
import { isWritten } from './plan-fields';

interface TargetGroupFields {
  code: string;
  name: I18nText;
}

const fieldsOf = ({ code, name }: TargetGroup): TargetGroupFields => ({ code, name });
const newTargetGroup: TargetGroupFields = { code: '', name: {} };

/** A target group of the plan's own: a new one, or another name for one that is there. */
@Component({
  selector: 'app-target-group-form',
  imports: [Control, Field, FormField, I18nField, PartForm],
  template: `<app-part-form [form]="part">
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
  </app-part-form>`,
})
export class TargetGroupForm {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  protected readonly t = this.words.t;

  readonly plan = input.required<Plan>();
  readonly group = input<TargetGroup>();
  readonly saved = output();
  readonly cancelled = output();

  protected readonly part = new PartEditing<TargetGroup, TargetGroupFields>({
    entity: this.group,
    blank: newTargetGroup,
    rules: (path) => {
      required(path.code);
      pattern(path.code, /^[a-z][a-z0-9_]{1,39}$/);
      validate(path.name, ({ value }) => (isWritten(value()) ? undefined : { kind: 'required' }));
    },
    path: ({ id }) => `/target-groups/${id}`,
    draftOf: fieldsOf,
    wireOf: ({ name }) => ({ name }),
    inWords: () => {
      const { plain, texts } = readings(this.words, this.formats);
      return { code: plain('plans.code'), name: texts('plans.name') };
    },
    createdAt: () => `/plans/${this.plan().code}/target-groups`,
    wireOfNew: (fields) => fields,
    saved: this.saved,
    cancelled: this.cancelled,
  });
  protected readonly form = this.part.draft;
}
