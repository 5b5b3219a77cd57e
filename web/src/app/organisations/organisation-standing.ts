import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Organisation } from '@symmachia/contracts';
import { Formats, Text, Words } from '@symmachia/ui';

/** On top of the page of one that is no longer a member like others: since when, why, and who goes on. */
@Component({
  selector: 'app-organisation-standing',
  imports: [RouterLink, Text],
  template: `@if (organisation().status !== 'active') {
    <section class="card" [attr.aria-label]="t('organisations.status')">
      <p>
        <b>{{ said() }}</b>
        @if (takenOver(); as handover) {
          <a [routerLink]="['/', words.language(), 'organisations', handover.to.id]"
            ><app-text [text]="handover.to.name"
          /></a>
        }
      </p>
      @if (organisation().statusReason; as reason) {
        <p class="quiet">{{ reason }}</p>
      }
    </section>
  }`,
})
export class OrganisationStanding {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly formats = inject(Formats);

  readonly organisation = input.required<Organisation>();

  protected readonly takenOver = computed(() =>
    this.organisation().handovers.find(({ from }) => from.id === this.organisation().id),
  );
  protected readonly said = computed(() => {
    const { status, statusOn } = this.organisation();
    const key = status === 'left' && this.takenOver() ? 'succeeded' : status;
    const known = statusOn ? 'true' : 'false';
    return this.t(`organisations.standing.since.${key}`, { known, date: this.formats.date(statusOn, 'long') });
  });
}
