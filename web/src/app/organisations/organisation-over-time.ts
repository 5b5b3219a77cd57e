import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Handover, Organisation } from '@symmachia/contracts';
import { Formats, Text, Words } from '@symmachia/ui';

/** What the organisation was called before, and whose work it took over. */
@Component({
  selector: 'app-organisation-over-time',
  imports: [RouterLink, Text],
  template: `@if (names().length || taken().length) {
    <section class="card stack tight" aria-labelledby="over-time">
      <h2 id="over-time">{{ t('organisations.overTime') }}</h2>
      <dl class="facts stacked">
        @for (former of names(); track former.until) {
          <dt>{{ until(former.until) }}</dt>
          <dd><app-text [text]="former.name" /></dd>
        }
        @for (handover of taken(); track handover.id) {
          <dt>{{ t('organisations.took.' + handover.kind, { date: formats.date(handover.on, 'long') }) }}</dt>
          <dd>
            <a [routerLink]="['/', words.language(), 'organisations', handover.from.id]"
              ><app-text [text]="handover.from.name"
            /></a>
            @if (handover.counts; as counts) {
              <span class="quiet small block">{{ t('organisations.took.counts', { ...counts }) }}</span>
            }
          </dd>
        }
      </dl>
    </section>
  }`,
  styles: '.block { display: block; }',
})
export class OrganisationOverTime {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  readonly organisation = input.required<Organisation>();

  protected readonly names = computed(() => this.organisation().formerNames.toReversed());
  protected readonly taken = computed((): readonly Handover[] =>
    this.organisation().handovers.filter(({ to }) => to.id === this.organisation().id),
  );

  protected until(day: string): string {
    return this.t('organisations.calledUntil', { date: this.formats.date(day, 'long') });
  }
}
