import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormField, form, required, requiredError, validate } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { Organisation } from '@symmachia/contracts';
import { languages, presentText } from '@symmachia/domain';
import { Control, ErrorState, Field, Formats, I18nField, PageTitle, Skeleton, Toasts, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { Creating } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { OrganisationPicker } from './organisation-picker';
import { StandingDraft, StandingStep, fieldsOf, newStanding, wireOfStep } from './standing-steps';

/** What becomes of an organisation: another name, another that takes over, suspended, left, back again. */
@Component({
  selector: 'app-change-standing',
  imports: [Control, EditingForm, ErrorState, Field, FormField, I18nField, OrganisationPicker, PageTitle, Skeleton],
  templateUrl: './change-standing.html',
})
export class ChangeStanding {
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly t = this.words.t;
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);

  readonly organisation = input.required<string>();
  readonly step = input.required<StandingStep>();

  protected readonly loaded = load<Organisation>(() => `/organisations/${this.organisation()}`);
  protected readonly languages = languages;
  protected readonly lead = computed(() => {
    const isMerged =
      this.step() === 'reinstate' && this.loaded.value()?.handovers.some(({ from }) => from.id === this.organisation());
    return this.t(`organisations.standing.lead.${isMerged ? 'takeBack' : this.step()}`);
  });
  protected readonly page = computed(() => ['/', this.words.language(), 'organisations', this.organisation()]);

  private readonly model = linkedSignal((): StandingDraft => {
    const organisation = this.step() === 'rename' ? this.loaded.value() : undefined;
    return { ...newStanding, name: organisation?.name ?? {}, shortName: organisation?.shortName ?? '' };
  });
  protected readonly draft = form(this.model, (path) => {
    const asks = (field: keyof StandingDraft) => ({ when: () => this.asksFor(field) });
    validate(path.name, ({ value }) =>
      this.asksFor('name') && !Object.keys(presentText(value())).length ? requiredError() : undefined,
    );
    required(path.from, asks('from'));
    required(path.into, asks('into'));
    required(path.by, asks('by'));
    required(path.on, asks('on'));
    required(path.reason, asks('reason'));
  });
  protected readonly creating = new Creating<Organisation, StandingDraft>(this.draft);

  protected asksFor(field: keyof StandingDraft): boolean {
    return fieldsOf[this.step()].includes(field);
  }

  protected readonly save = async (): Promise<boolean> => {
    const wire = wireOfStep(this.step(), this.draft().value());
    const saved = await this.creating.save(`/organisations/${this.organisation()}/${this.step()}`, wire);
    if (!saved) return false;
    this.toasts.say(this.t('shell.saved'));
    return this.router.navigate(this.page());
  };
}
