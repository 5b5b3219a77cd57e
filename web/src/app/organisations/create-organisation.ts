import { Component, inject, signal } from '@angular/core';
import type { Organisation } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';
import { FormPage } from '../editing/form-page';
import { RecordCreating } from '../editing/record-creating';
import { OrganisationDraft, newOrganisation, wireOfOrganisation } from './organisation-draft';
import { OrganisationFields, organisationRules } from './organisation-fields';

@Component({
  selector: 'app-create-organisation',
  imports: [FormPage, OrganisationFields],
  template: `<app-form-page [heading]="t('organisations.create')" [form]="creating">
    <app-organisation-fields [form]="creating.draft" />
  </app-form-page>`,
})
export class CreateOrganisation {
  protected readonly t = inject(Words).t;

  protected readonly creating = new RecordCreating<Organisation, OrganisationDraft>({
    model: signal(newOrganisation),
    rules: organisationRules,
    collection: 'organisations',
    path: () => '/organisations',
    wireOf: wireOfOrganisation,
    back: () => ['organisations'],
    created: () => this.t('shell.saved'),
  });
}
