import { Component, computed, inject, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { CommitmentReviewStatus, deliveryStatuses, languages as allLanguages } from '@symmachia/domain';
import { Control, Field, I18nField, Words } from '@symmachia/ui';
import { outdatedLanguages } from '../actions/action-draft';
import { ActionPicker } from '../actions/action-picker';
import { CurrentPlan } from '../plans/current-plan';
import { CommitmentDraft } from './commitment-draft';
import { PartyFields } from './party-fields';

/** Everything that is said of a commitment; of its own one, an organisation writes the words only. */
@Component({
  selector: 'app-commitment-fields',
  imports: [ActionPicker, Control, Field, FormField, I18nField, PartyFields],
  templateUrl: './commitment-fields.html',
})
export class CommitmentFields {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly current = inject(CurrentPlan);

  readonly form = input.required<FieldTree<CommitmentDraft>>();
  /** Whether what was agreed may be written: dates, weight, parties, statuses. */
  readonly settles = input.required<boolean>();
  readonly reviews = input<readonly CommitmentReviewStatus[]>([]);
  readonly outdated = input<readonly string[]>([]);

  protected readonly deliveryStatuses = deliveryStatuses;
  protected readonly languages = computed(() => this.current.plan()?.languages ?? allLanguages);
  protected readonly plan = computed(() => this.current.code() ?? '');

  protected outdatedIn(field: string) {
    return outdatedLanguages(this.outdated(), field, this.languages());
  }
}
