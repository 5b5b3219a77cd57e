import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { Commitment, Organisation, OrganisationRef } from '@symmachia/contracts';
import { PageTitle, Toasts, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { Creating } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { whatIsSet } from '../editing/merge-patch';
import { CurrentPlan } from '../plans/current-plan';
import { SessionStore } from '../session/session-store';
import { CommitmentDraft, newCommitment, newParty, reviewsAfter, wireOfCommitment } from './commitment-draft';
import { CommitmentFields } from './commitment-fields';
import { commitmentRules } from './commitment-rules';

/** A new commitment. The unit's is led by the plan's organisation unless another is chosen; who may only propose one leaves a draft of its own. */
@Component({
  selector: 'app-create-commitment',
  imports: [CommitmentFields, EditingForm, PageTitle],
  template: `<div class="page form">
    <h1 [appPageTitle]="t('commitments.create')">{{ t('commitments.create') }}</h1>
    <app-editing-form [state]="creating" [saving]="draft().submitting()" [save]="save" [back]="back()">
      <app-commitment-fields [form]="draft" [settles]="true" [reviews]="reviews()" />
    </app-editing-form>
  </div>`,
})
export class CreateCommitment {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
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
  protected readonly draft = form(
    linkedSignal<CommitmentDraft>(() => ({
      ...newCommitment,
      action: this.action() ?? '',
      parties: [{ ...newParty('lead'), organisation: this.lead() }],
    })),
    commitmentRules,
  );
  protected readonly creating = new Creating<Commitment, CommitmentDraft>(this.draft);
  protected readonly back = computed(() => {
    const action = this.action();
    const start = ['/', this.words.language()];
    return action ? [...start, 'actions', action] : [...start, 'plans', this.plan(), 'commitments'];
  });

  protected readonly save = async (): Promise<boolean> => {
    const { reviewStatus, ...wire } = wireOfCommitment(this.draft().value());
    const body = whatIsSet(this.settles() ? { ...wire, reviewStatus } : wire);
    const commitment = await this.creating.save(`/plans/${this.plan()}/commitments`, body);
    if (!commitment) return false;
    this.toasts.say(this.t('commitments.created', { reference: commitment.reference }));
    return this.router.navigate(['/', this.words.language(), 'commitments', commitment.id]);
  };
}
