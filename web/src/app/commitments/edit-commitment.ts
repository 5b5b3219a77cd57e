import { Component, computed, inject, input } from '@angular/core';
import type { Commitment } from '@symmachia/contracts';
import { Formats, Words } from '@symmachia/ui';
import { ActionNames } from '../actions/action-names';
import { FormPage } from '../editing/form-page';
import { RecordEditing } from '../editing/record-editing';
import { CommitmentDraft, draftOfCommitment, newCommitment, reviewsAfter, wireOfCommitment } from './commitment-draft';
import { CommitmentFields } from './commitment-fields';
import { commitmentInWords } from './commitment-in-words';
import { commitmentRules } from './commitment-rules';

@Component({
  selector: 'app-edit-commitment',
  imports: [CommitmentFields, FormPage],
  template: `<app-form-page [heading]="t('commitments.form.edit')" [form]="editing">
    @if (editing.loaded.value(); as commitment) {
      <app-commitment-fields
        [form]="editing.draft"
        [settles]="commitment.may.includes('commitment:settle')"
        [reviews]="reviews()"
        [outdated]="commitment.outdated"
      />
    }
  </app-form-page>`,
})
export class EditCommitment {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly actions = inject(ActionNames);
  protected readonly t = this.words.t;

  readonly commitment = input.required<string>();

  protected readonly editing = new RecordEditing<Commitment, CommitmentDraft>({
    collection: 'commitments',
    id: this.commitment,
    blank: newCommitment,
    rules: commitmentRules,
    draftOf: draftOfCommitment,
    wireOf: wireOfCommitment,
    inWords: () => commitmentInWords(this.words, this.formats, this.actions.of),
    ending: (before, { deliveryStatus }) =>
      deliveryStatus !== before.deliveryStatus && deliveryStatus === 'withdrawn'
        ? this.t('archive.done.withdrawn')
        : undefined,
  });
  protected readonly reviews = computed(() => reviewsAfter(this.editing.loaded.value()?.reviewStatus ?? null));
}
