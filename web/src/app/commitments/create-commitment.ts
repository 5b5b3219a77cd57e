import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { Commitment, Organisation, OrganisationRef } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';
import { load } from '../api/load';
import { FormPage } from '../editing/form-page';
import { RecordCreating } from '../editing/record-creating';
import { CurrentPlan } from '../plans/current-plan';
import { SessionStore } from '../session/session-store';
import { CommitmentDraft, newCommitment, newParty, reviewsAfter, wireOfCommitment } from './commitment-draft';
import { CommitmentFields } from './commitment-fields';
import { commitmentRules } from './commitment-rules';

/** A new commitment. The unit's is led by the plan's organisation unless another is chosen; who may only propose one leaves a draft of its own. */
@Component({
  selector: 'app-create-commitment',
  imports: [CommitmentFields, FormPage],
  template: `<app-form-page [heading]="t('commitments.create')" [form]="creating">
    <app-commitment-fields [form]="creating.draft" [settles]="true" [reviews]="reviews()" />
  </app-form-page>`,
})
export class CreateCommitment {
  protected readonly t = inject(Words).t;
  private readonly current = inject(CurrentPlan);
  private readonly session = inject(SessionStore);

  readonly plan = input.required<string>();
  /** The action it belongs to, from the query. */
  readonly action = input<string>();

  private readonly memberships = computed(() => this.session.user()?.memberships ?? []);
  private readonly settles = computed(() => this.current.plan()?.may.includes('commitment:create') ?? false);
  private readonly mine = load<Organisation>(() => {
    const membership = this.memberships().find(({ organisationId }) => organisationId !== null);
    return !this.settles() && membership ? `/organisations/${membership.organisationId}` : undefined;
  });
  /** Settled once it is known: what was typed is not thrown away by reading the plan again. */
  private readonly lead = computed<OrganisationRef | null>(
    () => (this.settles() ? this.current.plan()?.organisation : this.mine.value()) ?? null,
    { equal: (one, other) => one?.id === other?.id },
  );
  protected readonly reviews = computed(() => (this.settles() ? reviewsAfter(null) : []));
  private readonly model = linkedSignal<CommitmentDraft>(() => ({
    ...newCommitment,
    action: this.action() ?? '',
    parties: [{ ...newParty('lead'), organisation: this.lead() }],
  }));
  protected readonly creating = new RecordCreating<Commitment, CommitmentDraft>({
    model: this.model,
    rules: commitmentRules,
    collection: 'commitments',
    path: () => `/plans/${this.plan()}/commitments`,
    wireOf: (draft) => this.wireOf(draft),
    back: () => {
      const action = this.action();
      return action ? ['actions', action] : ['plans', this.plan(), 'commitments'];
    },
    created: ({ reference }) => this.t('commitments.created', { reference }),
  });

  private wireOf(draft: CommitmentDraft) {
    const { reviewStatus, ...wire } = wireOfCommitment(draft);
    return this.settles() ? { ...wire, reviewStatus } : wire;
  }
}
