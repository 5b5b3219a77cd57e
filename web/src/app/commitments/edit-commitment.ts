import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { Commitment } from '@symmachia/contracts';
import { ErrorState, Formats, PageTitle, Skeleton, Toasts, Words } from '@symmachia/ui';
import { ActionNames } from '../actions/action-names';
import { load } from '../api/load';
import { Editing } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { CurrentPlan } from '../plans/current-plan';
import { Undoing } from '../undoing/undoing';
import { draftOfCommitment, newCommitment, reviewsAfter, wireOfCommitment } from './commitment-draft';
import { CommitmentFields } from './commitment-fields';
import { commitmentInWords } from './commitment-in-words';
import { commitmentRules } from './commitment-rules';

@Component({
  selector: 'app-edit-commitment',
  imports: [CommitmentFields, EditingForm, ErrorState, PageTitle, Skeleton],
  template: `<div class="page form">
    <h1 [appPageTitle]="t('commitments.form.edit')">{{ t('commitments.form.edit') }}</h1>
    @if (loaded.value(); as commitment) {
      <app-editing-form [state]="editing" [saving]="draft().submitting()" [save]="save" [back]="page()">
        <app-commitment-fields
          [form]="draft"
          [settles]="commitment.may.includes('commitment:settle')"
          [reviews]="reviews()"
          [outdated]="commitment.outdated"
        />
      </app-editing-form>
    } @else if (loaded.problem(); as problem) {
      <app-error-state [code]="problem.code" (again)="loaded.reload()" />
    } @else {
      <app-skeleton [lines]="8" [height]="36" />
    }
  </div>`,
})
export class EditCommitment {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly actions = inject(ActionNames);
  private readonly toasts = inject(Toasts);
  private readonly undoing = inject(Undoing);
  private readonly router = inject(Router);
  protected readonly t = this.words.t;

  readonly commitment = input.required<string>();

  protected readonly loaded = load<Commitment>(() => `/commitments/${this.commitment()}`);
  private readonly model = linkedSignal(() => {
    const commitment = this.loaded.value();
    return commitment ? draftOfCommitment(commitment) : newCommitment;
  });
  protected readonly draft = form(this.model, commitmentRules);
  protected readonly editing = new Editing({
    entity: this.loaded.value,
    path: ({ id }: Commitment) => `/commitments/${id}`,
    form: this.draft,
    draftOf: draftOfCommitment,
    wireOf: wireOfCommitment,
    inWords: () => commitmentInWords(this.words, this.formats, this.actions.of),
  });
  protected readonly reviews = computed(() => reviewsAfter(this.loaded.value()?.reviewStatus ?? null));
  protected readonly page = computed(() => ['/', this.words.language(), 'commitments', this.commitment()]);

  constructor() {
    const current = inject(CurrentPlan);
    effect(() => current.enter(this.loaded.value()?.planCode));
  }

  protected readonly save = async (): Promise<boolean> => {
    const before = this.loaded.value()?.deliveryStatus;
    const saved = await this.editing.save();
    if (!saved) return false;
    if (saved.deliveryStatus !== before && saved.deliveryStatus === 'withdrawn')
      this.undoing.offer(this.t('archive.done.withdrawn'), 'commitments', saved);
    else this.toasts.say(this.t('shell.saved'));
    return this.router.navigate(this.page());
  };
}
