import { Component, computed, inject, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { ideaRelations, languages as allLanguages } from '@symmachia/domain';
import { CheckList, Control, Field, I18nField, Words } from '@symmachia/ui';
import { ActionPicker } from '../actions/action-picker';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { CurrentPlan } from '../plans/current-plan';
import { PlanTerms } from '../plans/plan-terms';
import { LinkDraft } from './link-draft';

let next = 0;

/** What an idea leads to: a new action, or one that is there, and what the idea did to it. */
@Component({
  selector: 'app-link-fields',
  imports: [ActionPicker, CheckList, Control, Field, FormField, I18nField, OrganisationPicker],
  templateUrl: './link-fields.html',
  styleUrl: './link-fields.css',
})
export class LinkFields {
  protected readonly t = inject(Words).t;
  protected readonly terms = inject(PlanTerms);
  private readonly current = inject(CurrentPlan);

  readonly form = input.required<FieldTree<LinkDraft>>();

  protected readonly id = `link-${next++}`;
  protected readonly ways = ['new', 'existing'] as const;
  protected readonly relations = ideaRelations;
  protected readonly languages = computed(() => this.current.plan()?.languages ?? allLanguages);
  protected readonly plan = computed(() => this.current.code() ?? '');
  protected readonly how = computed(() => this.form().how().value());

  protected choose(how: LinkDraft['how']) {
    const field = this.form().how();
    field.value.set(how);
    field.markAsDirty();
  }
}
