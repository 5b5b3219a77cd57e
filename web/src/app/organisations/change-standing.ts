import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormField, form, required, requiredError, validate } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { Organisation } from '@symmachia/contracts';
import { languages, presentText } from '@symmachia/domain';
import { Control, Field, Formats, I18nField, Toasts, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { Creating } from '../editing/editing';
import { FormOfPage, FormPage } from '../editing/form-page';
import { OrganisationPicker } from './organisation-picker';
import { StandingDraft, StandingStep, fieldsOf, newStanding, wireOfStep } from './standing-steps';

/** What becomes of an organisation: another name, another that takes over, suspended, left, back again. */
@Component({
  selector: 'app-change-standing',
  imports: [Control, Field, FormField, FormPage, I18nField, OrganisationPicker],
  templateUrl: './change-standing.html',
})
export class ChangeStanding {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  protected readonly t = this.words.t;
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);

  readonly organisation = input.required<string>();
  readonly step = input.required<StandingStep>();

  private readonly loaded = load<Organisation>(() => `/organisations/${this.organisation()}`);
  protected readonly languages = languages;
  protected readonly name = computed(() => this.formats.text(this.loaded.value()?.name));
  protected readonly lead = computed(() => {
    const isMerged =
      this.step() === 'reinstate' && this.loaded.value()?.handovers.some(({ from }) => from.id === this.organisation());
    return this.t(`organisations.standing.lead.${isMerged ? 'takeBack' : this.step()}`);
  });

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
  private readonly state = new Creating<Organisation, StandingDraft>(this.draft);
  private readonly back = () => ['organisations', this.organisation()];
  protected readonly changing: FormOfPage = {
    state: this.state,
    saving: () => this.draft().submitting(),
    save: () => this.save(),
    back: this.back,
    loaded: this.loaded,
  };

  protected asksFor(field: keyof StandingDraft): boolean {
    return fieldsOf[this.step()].includes(field);
  }

  private async save(): Promise<boolean> {
    const wire = wireOfStep(this.step(), this.draft().value());
    if (!(await this.state.save(`/organisations/${this.organisation()}/${this.step()}`, wire))) return false;
    this.toasts.say(this.t('shell.saved'));
    return this.router.navigate(['/', this.words.language(), ...this.back()]);
  }
}
