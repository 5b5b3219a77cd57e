import { Component, computed, inject, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { languages as allLanguages } from '@symmachia/domain';
import { CheckList, Control, Field, Formats, I18nField, Words } from '@symmachia/ui';
import { outdatedLanguages } from '../actions/action-draft';
import { writtenLanguages } from '../labs/written-languages';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { CurrentPlan } from '../plans/current-plan';
import { PlanTerms } from '../plans/plan-terms';
import { IdeaDraft } from './idea-draft';
import { IdeaRights } from './idea-rights';
import { LabThemes } from './lab-themes';
import { OwnOrganisations } from './own-organisations';
import { SimilarIdeas } from './similar-ideas';

/** Everything that is said of an idea, for proposing and changing it. */
@Component({
  selector: 'app-idea-fields',
  imports: [CheckList, Control, Field, FormField, I18nField, OrganisationPicker, SimilarIdeas],
  templateUrl: './idea-fields.html',
})
export class IdeaFields {
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly terms = inject(PlanTerms);
  protected readonly places = inject(LabThemes);
  protected readonly rights = inject(IdeaRights);
  protected readonly own = inject(OwnOrganisations);
  private readonly current = inject(CurrentPlan);

  readonly form = input.required<FieldTree<IdeaDraft>>();
  /** Of an idea that is there already: its id, and its outdated translations. */
  readonly idea = input<string>();
  readonly outdated = input<readonly string[]>([]);

  protected readonly languages = computed(() => {
    const { title, problem, proposal } = this.form()().value();
    return writtenLanguages(this.current.plan()?.languages ?? allLanguages, title, problem, proposal);
  });
  protected readonly themes = computed(() => this.places.themesOf(this.form().lab().value()));
  protected readonly sections = ['problem', 'proposal'] as const;

  /** A theme goes with its lab. */
  protected leaveTheme() {
    this.form().theme().value.set('');
  }

  protected propose(event: Event) {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    const field = this.form().submittedBy();
    field.value.set(this.own.all().find(({ id }) => id === value) ?? null);
    field.markAsDirty();
  }

  protected outdatedIn(field: string) {
    return outdatedLanguages(this.outdated(), field, this.languages());
  }
}
