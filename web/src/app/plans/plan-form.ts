import { Component, computed, inject, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { planStatuses } from '@symmachia/domain';
import { Control, Field, I18nField, Words } from '@symmachia/ui';
import { LanguagesField } from './languages-field';
import { PlanFields } from './plan-fields';

/** The fields of a plan, for creating and for changing one. */
@Component({
  selector: 'app-plan-form',
  imports: [Control, Field, FormField, I18nField, LanguagesField],
  templateUrl: './plan-form.html',
  styles: `
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
      gap: 16px;
    }
  `,
})
export class PlanForm {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;

  readonly form = input.required<FieldTree<PlanFields>>();
  /** A plan keeps its code. */
  readonly isNew = input(false);

  protected readonly statuses = planStatuses;
  protected readonly timezones = computed(() => {
    const chosen = this.form().timezone().value();
    return [...new Set([chosen, ...Intl.supportedValuesOf('timeZone')])].sort();
  });
}
