import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { Organisation } from '@symmachia/contracts';
import { languages } from '@symmachia/domain';
import { ErrorState, Formats, PageTitle, Skeleton, Toasts, Words } from '@symmachia/ui';
import { outdatedLanguages } from '../actions/action-draft';
import { load } from '../api/load';
import { Editing } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { draftOfOrganisation, newOrganisation, wireOfOrganisation } from './organisation-draft';
import { OrganisationFields, organisationInWords, organisationRules } from './organisation-fields';

@Component({
  selector: 'app-edit-organisation',
  imports: [EditingForm, ErrorState, OrganisationFields, PageTitle, Skeleton],
  template: `<div class="page form">
    <h1 [appPageTitle]="t('organisations.edit')">{{ t('organisations.edit') }}</h1>
    @if (loaded.value()) {
      <app-editing-form [state]="editing" [saving]="draft().submitting()" [save]="save" [back]="page()">
        <app-organisation-fields [form]="draft" [outdated]="outdated()" />
      </app-editing-form>
    } @else if (loaded.problem(); as problem) {
      <app-error-state [code]="problem.code" (again)="loaded.reload()" />
    } @else {
      <app-skeleton [lines]="8" [height]="36" />
    }
  </div>`,
})
export class EditOrganisation {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  protected readonly t = this.words.t;

  readonly organisation = input.required<string>();

  protected readonly loaded = load<Organisation>(() => `/organisations/${this.organisation()}`);
  private readonly model = linkedSignal(() => {
    const organisation = this.loaded.value();
    return organisation ? draftOfOrganisation(organisation) : newOrganisation;
  });
  protected readonly draft = form(this.model, organisationRules);
  protected readonly editing = new Editing({
    entity: this.loaded.value,
    path: ({ id }: Organisation) => `/organisations/${id}`,
    form: this.draft,
    draftOf: draftOfOrganisation,
    wireOf: wireOfOrganisation,
    inWords: () => organisationInWords(this.words, this.formats),
  });
  protected readonly outdated = computed(() =>
    outdatedLanguages(this.loaded.value()?.outdated ?? [], 'name', languages),
  );
  protected readonly page = computed(() => ['/', this.words.language(), 'organisations', this.organisation()]);

  protected readonly save = async (): Promise<boolean> => {
    const saved = await this.editing.save();
    if (!saved) return false;
    this.toasts.say(this.t('shell.saved'));
    return this.router.navigate(this.page());
  };
}
