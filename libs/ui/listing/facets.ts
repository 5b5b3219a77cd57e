import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { Formats } from '../language/formats';
import { Words } from '../language/words';
import { Rag, RagColour } from '../rag';

export interface FacetChoice {
  readonly key: string;
  /** The filter it belongs to, where a facet gathers several. */
  readonly filter?: string;
  readonly label: string;
  /** Set where the label is not in the reader's language. */
  readonly language?: string | null;
  /** How many the list would hold with this choice. */
  readonly count?: number;
  readonly chosen: boolean;
  /** Shown as the status itself, shape and word. */
  readonly rag?: RagColour;
  /** Beneath the choice before it, as a sub-pillar is. */
  readonly deeper?: boolean;
}

export interface Facet {
  readonly name: string;
  readonly heading: string;
  readonly choices: readonly FacetChoice[];
}

const folded = 8;

/** One facet of a list: its choices as check boxes, with how many each would leave. Long ones unfold. */
@Component({
  selector: 'app-facet',
  imports: [Rag],
  template: `<details open>
    <summary>{{ facet().heading }}</summary>
    <ul role="list">
      @for (choice of shown(); track (choice.filter ?? '') + choice.key) {
        <li [class.deeper]="choice.deeper" [class.none]="choice.count === 0 && !choice.chosen">
          <label class="check">
            <input type="checkbox" [checked]="choice.chosen" (change)="choose.emit(choice)" />
            <span class="label" [attr.lang]="choice.language ?? null">
              @if (choice.rag) {
                <app-rag [rag]="choice.rag" />
              } @else {
                {{ choice.label }}
              }
            </span>
            @if (choice.count !== undefined) {
              <span class="count">{{ formats.number(choice.count) }}</span>
            }
          </label>
        </li>
      }
    </ul>
    @if (facet().choices.length > folded) {
      <button
        type="button"
        class="button quiet-button tiny"
        [attr.aria-expanded]="unfolded()"
        (click)="unfolded.set(!unfolded())"
      >
        {{ unfolded() ? t('listing.fewer') : t('listing.more', { count: facet().choices.length - shown().length }) }}
      </button>
    }
  </details>`,
  styleUrl: './facets.css',
})
export class FacetGroup {
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);

  readonly facet = input.required<Facet>();
  readonly choose = output<FacetChoice>();

  protected readonly folded = folded + 2;
  protected readonly unfolded = linkedSignal({ source: () => this.facet().name, computation: () => false });
  protected readonly shown = computed(() => {
    const { choices } = this.facet();
    return this.unfolded() || choices.length <= this.folded
      ? choices
      : choices.filter((choice, index) => choice.chosen || index < folded);
  });
}
