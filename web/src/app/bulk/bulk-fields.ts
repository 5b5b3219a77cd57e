import { Component, computed, inject, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { actionStatuses, deliveryStatuses, visibilities } from '@symmachia/domain';
import { Control, Field, Words } from '@symmachia/ui';
import { ActionPicker } from '../actions/action-picker';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { PlanTerms } from '../plans/plan-terms';
import { BulkDraft, BulkKind, needsBulkReason } from './bulk-draft';
import { DateChange } from './date-change';
import { ListChange } from './list-change';

/** What may become of many rows at once; whatever is not chosen stays. */
@Component({
  selector: 'app-bulk-fields',
  imports: [ActionPicker, Control, DateChange, Field, FormField, ListChange, OrganisationPicker],
  templateUrl: './bulk-fields.html',
  styles: `
    @media (min-width: 641px) {
      .half {
        max-width: calc(50% - 8px);
      }
    }
  `,
})
export class BulkFields {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly terms = inject(PlanTerms);

  readonly form = input.required<FieldTree<BulkDraft>>();
  readonly kind = input.required<BulkKind>();
  readonly plan = input.required<string>();

  protected readonly actionStatuses = actionStatuses;
  protected readonly deliveryStatuses = deliveryStatuses;
  protected readonly visibilities = visibilities;
  protected readonly needsReason = computed(() => needsBulkReason(this.form().status().value()));
}
