import { Component, computed, inject, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { ActionStatus, languages as allLanguages, visibilities } from '@symmachia/domain';
import { CheckList, Control, Field, I18nField, Words } from '@symmachia/ui';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { CurrentPlan } from '../plans/current-plan';
import { PlanTerms } from '../plans/plan-terms';
import { ActionDraft, needsReason, outdatedLanguages } from './action-draft';
import { ActionPicker } from './action-picker';

/** Everything that is said of an action, for creating and changing it. */
@Component({
  selector: 'app-action-fields',
  imports: [ActionPicker, CheckList, Control, Field, FormField, I18nField, OrganisationPicker],
  templateUrl: './action-fields.html',
})
export class ActionFields {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly terms = inject(PlanTerms);
  private readonly current = inject(CurrentPlan);

  readonly form = input.required<FieldTree<ActionDraft>>();
  readonly statuses = input.required<readonly ActionStatus[]>();
  /** Of an action that is there already: its id, and its outdated translations. */
  readonly action = input<string>();
  readonly outdated = input<readonly string[]>([]);

  protected readonly visibilities = visibilities;
  protected readonly languages = computed(() => this.current.plan()?.languages ?? allLanguages);
  protected readonly plan = computed(() => this.current.code() ?? '');
  protected readonly status = computed(() => this.form().status().value());
  protected readonly needsReason = computed(() => needsReason(this.status()));

  protected outdatedIn(field: string) {
    return outdatedLanguages(this.outdated(), field, this.languages());
  }
}
