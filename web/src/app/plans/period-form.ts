import { Component, computed, inject, input, output } from '@angular/core';
import { FormField, required, validate } from '@angular/forms/signals';
import type { Period, Plan } from '@symmachia/contracts';
import { usualDaysToReport } from '@symmachia/domain';
import { Control, Field, Formats, Words } from '@symmachia/ui';
import { readings } from '../editing/in-words';
import { whatIsSet } from '../editing/merge-patch';
import { PartEditing } from '../editing/part-editing';
import { PartForm } from '../editing/part-form';
import { PeriodDays, daysOf, momentsOf, noDays } from './period-days';

/** One reporting period, or a new one. */
@Component({
  selector: 'app-period-form',
  imports: [Control, Field, FormField, PartForm],
  template: `<app-part-form [form]="part">
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
      <app-field [label]="t('periods.opensAt')" [hint]="hints().opensAt" [field]="form.opensAt">
        <input appControl type="date" [formField]="form.opensAt" />
      </app-field>
      <app-field [label]="t('periods.dueAt')" [hint]="hints().dueAt" [field]="form.dueAt">
        <input appControl type="date" [formField]="form.dueAt" />
      </app-field>
      <app-field [label]="t('periods.graceUntil')" [hint]="t('periods.graceUntilHint')" [field]="form.graceUntil">
        <input appControl type="date" [formField]="form.graceUntil" />
      </app-field>
    </div>
  </app-part-form>`,
  styles: `
    .three {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
      gap: 16px;
      align-items: end;
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

  private readonly isThere = computed(() => Boolean(this.period()));
  /** What an empty field stands for; of a period that is there none of the two is empty. */
  protected readonly hints = computed(() =>
    this.isThere()
      ? {}
      : { opensAt: this.t('periods.opensAtHint'), dueAt: this.t('periods.dueAtHint', { days: usualDaysToReport }) },
  );
  protected readonly part = new PartEditing<Period, PeriodDays>({
    entity: this.period,
    blank: noDays,
    rules: (path) => {
      required(path.startDate);
      required(path.endDate);
      validate(path.endDate, ({ value, valueOf }) =>
        value() && valueOf(path.startDate) > value() ? { kind: 'end-before-start' } : undefined,
      );
      required(path.opensAt, { when: () => this.isThere() });
      required(path.dueAt, { when: () => this.isThere() });
      validate(path.dueAt, ({ value, valueOf }) =>
        value() && valueOf(path.opensAt) > value() ? { kind: 'due-before-opening' } : undefined,
      );
      validate(path.graceUntil, ({ value, valueOf }) =>
        value() && valueOf(path.dueAt) > value() ? { kind: 'grace-before-due' } : undefined,
      );
    },
    path: ({ id }) => `/periods/${id}`,
    draftOf: (period) => daysOf(period, this.plan().timezone),
    // A period has a label always; emptied, it keeps the one it has.
    wireOf: ({ label, ...days }) => ({
      ...momentsOf(days, this.plan().timezone, this.period()),
      label: label.trim() || this.period()?.label,
    }),
    inWords: () => {
      const { plain, day } = readings(this.words, this.formats);
      return {
        label: plain('plans.label'),
        startDate: day('plans.startDate'),
        endDate: day('plans.endDate'),
        opensAt: day('periods.opensAt'),
        dueAt: day('periods.dueAt'),
        graceUntil: day('periods.graceUntil'),
      };
    },
    createdAt: () => `/plans/${this.plan().code}/periods`,
    wireOfNew: ({ label, ...days }) => whatIsSet({ label, ...momentsOf(days, this.plan().timezone) }),
    saved: this.saved,
    cancelled: this.cancelled,
  });
  protected readonly form = this.part.draft;
}
