import { Component, inject, input } from '@angular/core';
import type { Idea } from '@symmachia/contracts';
import { Formats, Words } from '@symmachia/ui';
import { FormPage } from '../editing/form-page';
import { RecordEditing } from '../editing/record-editing';
import { PlanTerms } from '../plans/plan-terms';
import { IdeaDraft, blankIdea, draftOfIdea, wireOfIdea } from './idea-draft';
import { IdeaFields } from './idea-fields';
import { ideaInWords } from './idea-in-words';
import { ideaRules } from './idea-rules';
import { LabThemes } from './lab-themes';

@Component({
  selector: 'app-edit-idea',
  imports: [FormPage, IdeaFields],
  providers: [LabThemes, PlanTerms],
  template: `<app-form-page [heading]="t('ideas.edit')" [form]="editing">
    @if (editing.loaded.value(); as idea) {
      <app-idea-fields [form]="editing.draft" [idea]="idea.id" [outdated]="idea.outdated" />
    }
  </app-form-page>`,
})
export class EditIdea {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly terms = inject(PlanTerms);
  private readonly places = inject(LabThemes);
  protected readonly t = this.words.t;

  readonly idea = input.required<string>();

  protected readonly editing = new RecordEditing<Idea, IdeaDraft>({
    collection: 'ideas',
    id: this.idea,
    blank: blankIdea,
    rules: ideaRules,
    draftOf: draftOfIdea,
    wireOf: wireOfIdea,
    inWords: () => ideaInWords(this.words, this.formats, this.terms, this.places),
  });
}
