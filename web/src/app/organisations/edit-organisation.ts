import { Component, computed, inject, input } from '@angular/core';
import type { Organisation } from '@symmachia/contracts';
import { languages } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';
import { outdatedLanguages } from '../actions/action-draft';
import { FormPage } from '../editing/form-page';
import { RecordEditing } from '../editing/record-editing';
import { OrganisationDraft, draftOfOrganisation, newOrganisation, wireOfOrganisation } from './organisation-draft';
import { OrganisationFields, organisationInWords, organisationRules } from './organisation-fields';

@Component({
  selector: 'app-edit-organisation',
  imports: [FormPage, OrganisationFields],
  template: `<app-form-page [heading]="t('organisations.edit')" [form]="editing">
    @if (editing.loaded.value()) {
      <app-organisation-fields [form]="editing.draft" [outdated]="outdated()" />
    }
  </app-form-page>`,
})
export class EditOrganisation {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  protected readonly t = this.words.t;

  readonly organisation = input.required<string>();

  protected readonly editing = new RecordEditing<Organisation, OrganisationDraft>({
    collection: 'organisations',
    id: this.organisation,
    blank: newOrganisation,
    rules: organisationRules,
    draftOf: draftOfOrganisation,
    wireOf: wireOfOrganisation,
    inWords: () => organisationInWords(this.words, this.formats),
  });
  protected readonly outdated = computed(() =>
    outdatedLanguages(this.editing.loaded.value()?.outdated ?? [], 'name', languages),
  );
}
