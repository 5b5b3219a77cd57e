import { Directive, computed, inject, input, output, signal } from '@angular/core';
import { Language } from '@symmachia/domain';
import { Formats, Words, keepFocus } from '@symmachia/ui';
import { UnfoldedHistory } from '../audit/row-history';
import { PartKind, Withdrawing } from './withdrawing';

interface Part {
  readonly id: string;
  readonly version: number;
  readonly isWithdrawn: boolean;
}

/** The parts of one kind that a record has: each is edited in its place, taken away and brought back. */
@Directive()
export abstract class PartList<P extends Part> {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly unfolded = inject(UnfoldedHistory);
  private readonly withdrawing = inject(Withdrawing);

  readonly languages = input.required<readonly Language[]>();
  /** Of the moments in the history of a part. */
  readonly timezone = input<string>();
  readonly mayEdit = input(false);
  readonly changed = output();

  protected abstract readonly kind: PartKind;
  /** All of them, in the order of the record. */
  protected abstract parts(): readonly P[];

  /** The part that is being edited, or `new`. */
  protected readonly edited = signal<string | undefined>(undefined);
  protected readonly present = computed(() => this.parts().filter(({ isWithdrawn }) => !isWithdrawn));
  protected readonly withdrawn = computed(() => this.parts().filter(({ isWithdrawn }) => isWithdrawn));

  constructor() {
    keepFocus();
  }

  protected async withdraw(part: P) {
    await this.withdrawing.withdraw(this.kind, part);
    this.changed.emit();
  }

  protected async bringBack(part: P) {
    await this.withdrawing.bringBack(this.kind, part);
    this.changed.emit();
  }

  protected done() {
    this.edited.set(undefined);
    this.changed.emit();
  }
}
