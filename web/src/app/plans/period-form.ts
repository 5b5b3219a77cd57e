import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, required, validate } from '@angular/forms/signals';
import type { Period, Plan } from '@symmachia/contracts';
import { Control, Field, Formats, Words } from '@symmachia/ui';
import { Creating, Editing } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { readings } from '../editing/in-words';
import { whatIsSet } from '../editing/merge-patch';

interface PeriodFields {
  label: string;
  startDate: string;
  endDate: string;
}

const fieldsOf = ({ label, startDate, endDate }: Period): PeriodFields => ({ label, startDate, endDate });

/** One reporting period, or a new one. */
@Component({
  selector: 'app-period-form',
  imports: [Control, EditingForm, Field, FormField],
  template: `<app-editing-form
    [state]="period() ? editing : creating"
    [saving]="form().submitting()"
    [save]="save"
    [inPlace]="true"
    (cancelled)="cancelled.emit()"
  >
    <div class="three">
      <app-field [label]="t('plans.startDate')" [field]="form.startDate">
        <input appControl type="date" [formField]="form.startDate" />
      </app-field>
      <app-field [label]="t('plans.endDate')" [field]="form.endDate">
        <input appControl type="date" [formField]="form.endDate" />
      </app-field>
      <app-field [label]="t('plans.label')" [field]="form.label">
        <input appControl [formField]="form.label" [placeholder]="t('shell.optional')" />
      </app-field>
    </div>
  </app-editing-form>`,
  styles: `
    .three {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(180px, 100%), 1fr));
      gap: 16px;
    }
  `,
})
export class PeriodForm {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  protected readonly t = this.words.t;

  readonly plan = input.required<Plan>();
  readonly period = input<Period>();
  readonly saved = output();
  readonly cancelled = output();

  protected readonly form = form(
    linkedSignal((): PeriodFields => {
      const period = this.period();
      return period ? fieldsOf(period) : { label: '', startDate: '', endDate: '' };
    }),
    (path) => {
      required(path.startDate);
      required(path.endDate);
      validate(path.endDate, ({ value, valueOf }) =>
        value() && valueOf(path.startDate) > value() ? { kind: 'end-before-start' } : undefined,
      );
    },
  );
  protected readonly creating = new Creating<Period, PeriodFields>(this.form);
  protected readonly editing = new Editing<Period, PeriodFields>({
    entity: this.period,
    path: ({ id }) => `/periods/${id}`,
    form: this.form,
    draftOf: fieldsOf,
    // A period has a label always; emptied, it keeps the one it has.
    wireOf: ({ label, ...days }) => ({ ...days, label: label.trim() || this.period()?.label }),
    inWords: () => {
      const { plain, day } = readings(this.words, this.formats);
      return { label: plain('plans.label'), startDate: day('plans.startDate'), endDate: day('plans.endDate') };
    },
  });

  protected readonly save = async (): Promise<boolean> => {
    const saved = this.period() ? await this.editing.save() : await this.create();
    if (saved) this.saved.emit();
    return Boolean(saved);
  };

  private create() {
    return this.creating.save(`/plans/${this.plan().code}/periods`, whatIsSet({ ...this.form().value() }));
  }
}
