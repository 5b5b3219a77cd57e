import { Component, inject, input, signal } from '@angular/core';
import type { Idea } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';
import { load } from '../api/load';
import { FormPage } from '../editing/form-page';
import { PlanTerms } from '../plans/plan-terms';
import { Deciding } from './deciding';
import { LinkDraft, existingLink, wireOfLink } from './link-draft';
import { LinkFields } from './link-fields';
import { linkRules } from './link-rules';

/** One more action that an adopted idea led to. */
@Component({
  selector: 'app-link-action',
  imports: [FormPage, LinkFields],
  providers: [PlanTerms],
  template: `<app-form-page [heading]="t('ideas.addAction')" [over]="deciding.over()" [form]="deciding">
    <section class="card stack">
      <p>{{ t('ideas.addActionLead') }}</p>
      <app-link-fields [form]="deciding.draft" />
    </section>
  </app-form-page>`,
})
export class LinkActionPage {
  protected readonly t = inject(Words).t;

  readonly idea = input.required<string>();

  private readonly loaded = load<Idea>(() => `/ideas/${this.idea()}`);
  protected readonly deciding = new Deciding<LinkDraft>({
    id: this.idea,
    loaded: this.loaded,
    model: signal(existingLink),
    rules: linkRules,
    call: () => 'actions',
    wireOf: wireOfLink,
    verb: () => this.t('ideas.addAction'),
    said: () => this.t('ideas.linked'),
  });
}
