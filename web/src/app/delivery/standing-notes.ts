import { Component, computed, inject, input } from '@angular/core';
import type { CommitmentSummary } from '@symmachia/contracts';
import { Freshness, Words } from '@symmachia/ui';

/** What is out of the ordinary in a row of a list: late reports, a standing that the unit set, another one that was reported. */
@Component({
  selector: 'app-standing-notes',
  imports: [Freshness],
  template: `@if (late(); as freshness) {
      <app-freshness [freshness]="freshness" />
    }
    @for (note of notes(); track note) {
      <span>{{ note }}</span>
    }`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0 14px;
      color: var(--ink-2);
      font-size: var(--text-s);
      font-weight: 450;
    }
  `,
})
export class StandingNotes {
  private readonly words = inject(Words);

  /** A commitment or an action. */
  readonly of = input.required<Pick<CommitmentSummary, 'rag' | 'freshness'>>();

  protected readonly late = computed(() => {
    const { freshness } = this.of();
    return freshness === 'up_to_date' ? null : freshness;
  });
  protected readonly notes = computed(() => {
    const { rag } = this.of();
    const reported = rag?.divergence ? rag.reported : null;
    return [
      ...(rag?.overridden ? [this.words.t('delivery.standing.byUnit')] : []),
      ...(reported ? [this.words.t('delivery.standing.reportedAs', { rag: this.words.of('rag', reported) })] : []),
    ];
  });
}
