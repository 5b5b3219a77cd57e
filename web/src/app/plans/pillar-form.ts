import { Component, inject, input, output } from '@angular/core';
import { FormField, required, validate } from '@angular/forms/signals';
import type { Pillar, Plan } from '@symmachia/contracts';
import { I18nText } from '@symmachia/domain';
import { Control, Field, Formats, I18nField, Words } from '@symmachia/ui';
import { readings } from '../editing/in-words';
import { whatIsSet } from '../editing/merge-patch';
import { PartEditing } from '../editing/part-editing';
import { PartForm } from '../editing/part-form';
import { isWritten } from './plan-fields';

interface PillarFields {
  code: string;
  name: I18nText;
  isHorizontal: boolean;
}

const fieldsOf = ({ code, name, isHorizontal }: Pillar): PillarFields => ({ code, name, isHorizontal });
const newPillar: PillarFields = { code: '', name: {}, isHorizontal: false };

/** One pillar, or a new one, beneath `parent` where there is one. */
@Component({
  selector: 'app-pillar-form',
  imports: [Control, Field, FormField, I18nField, PartForm],
  template: `<app-part-form [form]="part">
    <div class="stack">
      <app-field
        [label]="t('plans.code')"
        [hint]="pillar() ? undefined : t('plans.pillarCodeHint')"
        [field]="form.code"
      >
        <input appControl [formField]="form.code" />
      </app-field>
      <app-field [group]="true" [label]="t('plans.name')" [field]="form.name">
        <app-i18n-field [formField]="form.name" [languages]="plan().languages" />
      </app-field>
      <label class="check"><input type="checkbox" [formField]="form.isHorizontal" />{{ t('plans.horizontal') }}</label>
    </div>
  </app-part-form>`,
})
export class PillarForm {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  protected readonly t = this.words.t;

  readonly plan = input.required<Plan>();
  readonly pillar = input<Pillar>();
  readonly parent = input<Pillar>();
  readonly saved = output();
  readonly cancelled = output();

  protected readonly part = new PartEditing<Pillar, PillarFields>({
    entity: this.pillar,
    blank: newPillar,
    rules: (path) => {
      required(path.code, { when: () => Boolean(this.pillar()) });
      validate(path.name, ({ value }) => (isWritten(value()) ? undefined : { kind: 'required' }));
    },
    path: ({ id }) => `/pillars/${id}`,
    draftOf: fieldsOf,
    wireOf: (fields) => fields,
    inWords: () => {
      const { plain, texts, yesOrNo } = readings(this.words, this.formats);
      return { code: plain('plans.code'), name: texts('plans.name'), isHorizontal: yesOrNo('plans.horizontal') };
    },
    createdAt: () => `/plans/${this.plan().code}/pillars`,
    wireOfNew: (fields) => whatIsSet({ ...fields, parent: this.parent()?.id ?? null }),
    saved: this.saved,
    cancelled: this.cancelled,
  });
  protected readonly form = this.part.draft;
}
