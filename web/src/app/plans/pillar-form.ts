import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, required, validate } from '@angular/forms/signals';
import type { Pillar, Plan } from '@symmachia/contracts';
import { I18nText } from '@symmachia/domain';
import { Control, Field, Formats, I18nField, Words } from '@symmachia/ui';
import { Creating, Editing } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { readings } from '../editing/in-words';
import { whatIsSet } from '../editing/merge-patch';
import { isWritten } from './plan-fields';

interface PillarFields {
  code: string;
  name: I18nText;
  isHorizontal: boolean;
}

const fieldsOf = ({ code, name, isHorizontal }: Pillar): PillarFields => ({ code, name, isHorizontal });
const blank = (): PillarFields => ({ code: '', name: {}, isHorizontal: false });

/** One pillar, or a new one, beneath `parent` where there is one. */
@Component({
  selector: 'app-pillar-form',
  imports: [Control, EditingForm, Field, FormField, I18nField],
  template: `<app-editing-form
    [state]="pillar() ? editing : creating"
    [saving]="form().submitting()"
    [save]="save"
    (cancelled)="cancelled.emit()"
  >
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
  </app-editing-form>`,
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

  private readonly edited = linkedSignal((): PillarFields => {
    const pillar = this.pillar();
    return pillar ? fieldsOf(pillar) : blank();
  });
  protected readonly form = form(this.edited, (path) => {
    required(path.code, { when: () => this.isThere() });
    validate(path.name, ({ value }) => (isWritten(value()) ? undefined : { kind: 'required' }));
  });
  private readonly isThere = computed(() => Boolean(this.pillar()));
  protected readonly creating = new Creating<Pillar, PillarFields>(this.form);
  protected readonly editing = new Editing<Pillar, PillarFields>({
    entity: this.pillar,
    path: ({ id }) => `/pillars/${id}`,
    form: this.form,
    draftOf: fieldsOf,
    wireOf: (fields) => fields,
    inWords: () => {
      const { plain, texts, yesOrNo } = readings(this.words, this.formats);
      return { code: plain('plans.code'), name: texts('plans.name'), isHorizontal: yesOrNo('plans.horizontal') };
    },
  });

  protected readonly save = async (): Promise<boolean> => {
    const saved = this.pillar() ? await this.editing.save() : await this.create();
    if (saved) this.saved.emit();
    return Boolean(saved);
  };

  private create() {
    const body = whatIsSet({ ...this.form().value(), parent: this.parent()?.id ?? null });
    return this.creating.save(`/plans/${this.plan().code}/pillars`, body);
  }
}
