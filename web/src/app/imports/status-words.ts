import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { ImportBatch } from '@symmachia/contracts';
import { Formats, Words } from '@symmachia/ui';
import { statusVocabulary } from './fields';
import { Reading, mappedFields, withStatus } from './reading';

type Word = ImportBatch['statusWords'][number];

/** The status words of the file and what each is read as. Words that nobody understood come first and stay there. */
@Component({
  selector: 'app-status-words',
  templateUrl: './status-words.html',
  styleUrl: './status-words.css',
})
export class StatusWords {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  readonly batch = input.required<ImportBatch>();
  readonly reading = input.required<Reading>();
  readonly changed = output<Reading>();

  protected readonly vocabulary = computed(() => statusVocabulary(mappedFields(this.reading())));
  private readonly askedOnce = linkedSignal<readonly Word[], ReadonlySet<string>>({
    source: () => this.batch().statusWords,
    computation: (words, previous) =>
      new Set([...(previous?.value ?? []), ...words.filter(({ value }) => value === null).map(({ word }) => word)]),
  });
  protected readonly listed = computed(() => {
    const asked = this.askedOnce();
    const { values } = this.vocabulary();
    const { status } = this.reading();
    return this.batch()
      .statusWords.map((word) => ({ ...word, value: chosen(status, word, values) }))
      .sort((one, other) => Number(asked.has(other.word)) - Number(asked.has(one.word)));
  });
  protected readonly unknown = computed(() => this.listed().filter(({ value }) => value === null).length);

  protected mean(word: string, value: string) {
    if (value) this.changed.emit(withStatus(this.reading(), word, value));
  }
}

/** What the screen says, as far as it is a word of this level; else what the server read. */
function chosen(said: Reading['status'], { word, value }: Word, values: readonly string[]): string | null {
  const own = Object.hasOwn(said, word) ? said[word] : undefined;
  return own !== undefined && values.includes(own) ? own : value;
}
