import { Component, computed, inject, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { LabStatus, languages as allLanguages, labKinds, turnouts } from '@symmachia/domain';
import { CheckList, Control, Field, I18nField, Words } from '@symmachia/ui';
import { outdatedLanguages } from '../actions/action-draft';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { CurrentPlan } from '../plans/current-plan';
import { LabChoices } from './lab-choices';
import { LabDraft } from './lab-draft';
import { PrinciplesField } from './principles-field';
import { writtenLanguages } from './written-languages';

/** Everything that is said of a lab, for creating and changing its record. */
@Component({
  selector: 'app-lab-fields',
  imports: [CheckList, Control, Field, FormField, I18nField, OrganisationPicker, PrinciplesField],
  templateUrl: './lab-fields.html',
})
export class LabFields {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly choices = inject(LabChoices);
  private readonly current = inject(CurrentPlan);

  readonly form = input.required<FieldTree<LabDraft>>();
  readonly statuses = input.required<readonly LabStatus[]>();
  /** Of a lab that is there already: its id, and its outdated translations. */
  readonly lab = input<string>();
  readonly outdated = input<readonly string[]>([]);

  protected readonly kinds = labKinds;
  protected readonly turnouts = turnouts;
  protected readonly sections = ['purpose', 'results', 'approach'] as const;
  protected readonly languages = computed(() => {
    const { title, purpose, results, approach } = this.form()().value();
    return writtenLanguages(this.current.plan()?.languages ?? allLanguages, title, purpose, results, approach);
  });
  protected readonly followable = computed(() => this.choices.labs().filter(({ key }) => key !== this.lab()));

  protected outdatedIn(field: string) {
    return outdatedLanguages(this.outdated(), field, this.languages());
  }
}
