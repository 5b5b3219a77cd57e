import { Signal, computed, signal } from '@angular/core';

/** A row with the version that it was seen in. */
export interface Selectable {
  readonly id: string;
  readonly version: number;
}

/** Rows chosen out of a long list. The choice stays while the list is sorted, narrowed and read on. */
export class Selection<Row extends Selectable> {
  private readonly chosen = signal<ReadonlyMap<string, Row>>(new Map());
  private last: string | undefined;
  private readonly overfull = signal(false);

  /** As they are in the list now, as far as it shows them. */
  readonly rows = computed((): readonly Row[] => {
    const shown = new Map(this.shown().map((row) => [row.id, row]));
    return [...this.chosen().values()].map((row) => shown.get(row.id) ?? row);
  });
  readonly size = computed(() => this.chosen().size);
  /** Whether more were wanted than there may be. */
  readonly isOverfull = this.overfull.asReadonly();
  readonly hasAll = computed(() => this.shown().length > 0 && this.shown().every(({ id }) => this.chosen().has(id)));
  readonly hasSome = computed(() => !this.hasAll() && this.shown().some(({ id }) => this.chosen().has(id)));

  constructor(
    private readonly shown: Signal<readonly Row[]>,
    readonly most: number,
  ) {}

  has({ id }: Row): boolean {
    return this.chosen().has(id);
  }

  /** One more or one less; as a range, all from the one before to this one, as this one becomes. */
  choose(row: Row, asRange = false) {
    const rows = asRange ? this.rangeTo(row) : [row];
    this.set(rows, !this.has(row));
    this.last = row.id;
  }

  /** All that are shown, or none of them when they are chosen already. */
  chooseShown() {
    this.set(this.shown(), !this.hasAll());
  }

  clear() {
    this.chosen.set(new Map());
    this.overfull.set(false);
    this.last = undefined;
  }

  private rangeTo(row: Row): readonly Row[] {
    const shown = this.shown();
    const [from, to] = [shown.findIndex(({ id }) => id === this.last), shown.findIndex(({ id }) => id === row.id)];
    return from < 0 || to < 0 ? [row] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  }

  private set(rows: readonly Row[], isChosen: boolean) {
    const chosen = new Map(this.chosen());
    for (const row of rows) {
      if (!isChosen) chosen.delete(row.id);
      else if (chosen.size < this.most) chosen.set(row.id, row);
    }
    this.chosen.set(chosen);
    this.overfull.set(isChosen && !rows.every(({ id }) => chosen.has(id)));
  }
}
