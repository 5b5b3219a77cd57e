import { Component, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { Organisation } from '@symmachia/contracts';
import { PageTitle, Toasts, Words } from '@symmachia/ui';
import { Creating } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { whatIsSet } from '../editing/merge-patch';
import { OrganisationDraft, newOrganisation, wireOfOrganisation } from './organisation-draft';
import { OrganisationFields, organisationRules } from './organisation-fields';

@Component({
  selector: 'app-create-organisation',
  imports: [EditingForm, OrganisationFields, PageTitle],
  template: `<div class="page form">
    <h1 [appPageTitle]="t('organisations.create')">{{ t('organisations.create') }}</h1>
    <app-editing-form
      [state]="creating"
      [saving]="draft().submitting()"
      [save]="save"
      [back]="['/', words.language(), 'organisations']"
    >
      <app-organisation-fields [form]="draft" />
    </app-editing-form>
  </div>`,
})
export class CreateOrganisation {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);

  protected readonly draft = form(signal(newOrganisation), organisationRules);
  protected readonly creating = new Creating<Organisation, OrganisationDraft>(this.draft);

  protected readonly save = async (): Promise<boolean> => {
    const organisation = await this.creating.save(
      '/organisations',
      whatIsSet(wireOfOrganisation(this.draft().value())),
    );
    if (!organisation) return false;
    this.toasts.say(this.t('shell.saved'));
    return this.router.navigate(['/', this.words.language(), 'organisations', organisation.id]);
  };
}
