import { Signal, computed, signal } from '@angular/core';
import { Language } from '@symmachia/domain';
import { InWords } from './in-words';
import { Values, same } from './merge-patch';
import { Place, at, differences, textsAt, withPlace } from './three-ways';

export type Whose = 'mine' | 'theirs';

/** A field that two people changed, in words; `chosen` is what stands in the form now. */
export interface Choice {
  readonly key: string;
  readonly label: string;
  /** Of the three texts, where they are in one language. */
  readonly language?: Language;
  readonly before: string;
  readonly mine: string;
  readonly theirs: string;
  readonly chosen: Whose;
}

/** What a comparison has to know of a form. */
export interface Compared<D> {
  readonly draft: () => D;
  readonly change: (draft: D) => void;
  readonly wireOf: (draft: D) => object;
  readonly inWords: () => InWords<D>;
  readonly languageName: (language: Language) => string;
}

interface Met<D> {
  readonly contested: readonly Place<D>[];
  readonly before: D;
  readonly theirs: D;
  /** What was written here where theirs has been chosen, so that one can go back. */
  readonly mine: D;
}

/**
 * A newer version beside what is written here. What only the other one changed goes into the form; for what both changed the
 * reader chooses, and the form always holds what would be saved.
 */
export class NewerVersion<D> {
  private readonly met = signal<Met<D> | undefined>(undefined);
  private readonly taken = signal<readonly Place<D>[]>([]);

  readonly choices: Signal<readonly Choice[]> = computed(() => {
    const met = this.met();
    return met ? met.contested.map((place) => this.choiceAt(place, met)) : [];
  });
  /** The names of the fields that were taken over without asking. */
  readonly merged = computed(() => this.taken().map((place) => this.labelOf(place)));

  constructor(private readonly form: Compared<D>) {}

  meet(before: D, theirs: D) {
    const { draft, change } = this.form;
    const mine = draft();
    const { contested, onlyTheirs } = differences(mine, this.wire(before), this.wire(mine), this.wire(theirs));
    change(onlyTheirs.reduce((merged, place) => withPlace(merged, place, theirs), mine));
    this.taken.update((places) => [...places, ...onlyTheirs.filter((place) => !places.some(sameAs(place)))]);
    this.met.set({ contested, before, theirs, mine });
  }

  choose(key: string, whose: Whose) {
    const met = this.met();
    const place = met?.contested.find((contested) => keyOf(contested) === key);
    if (!met || !place) return;
    const draft = this.form.draft();
    if (whose === 'theirs') this.met.set({ ...met, mine: withPlace(met.mine, place, draft) });
    this.form.change(withPlace(draft, place, whose === 'theirs' ? met.theirs : met.mine));
  }

  forget() {
    this.met.set(undefined);
    this.taken.set([]);
  }

  private choiceAt(place: Place<D>, met: Met<D>): Choice {
    const draft = this.form.draft();
    const isTheirs = same(at(this.wire(draft), place), at(this.wire(met.theirs), place));
    return {
      key: keyOf(place),
      label: this.labelOf(place),
      language: place.language,
      before: this.textOf(place, met.before),
      mine: this.textOf(place, isTheirs ? met.mine : draft),
      theirs: this.textOf(place, met.theirs),
      chosen: isTheirs ? 'theirs' : 'mine',
    };
  }

  private labelOf({ field, language }: Place<D>): string {
    const { label } = this.form.inWords()[field];
    return language ? `${label}, ${this.form.languageName(language)}` : label;
  }

  private textOf({ field, language }: Place<D>, draft: D): string {
    return language ? String(textsAt(draft, field)[language] ?? '') : this.form.inWords()[field].reads(draft[field]);
  }

  private wire(draft: D): Values {
    return { ...this.form.wireOf(draft) };
  }
}

const keyOf = ({ field, language }: { field: string; language?: Language }) => [field, language].join('.');

const sameAs =
  <D>(one: Place<D>) =>
  (other: Place<D>) =>
    keyOf(one) === keyOf(other);
