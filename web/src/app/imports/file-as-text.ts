import { Component, computed, inject, input, output } from '@angular/core';
import type { ImportBatch } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';
import { CurrentPlan } from '../plans/current-plan';
import { Encoding, Reading, Separator } from './reading';

const encodings: readonly Encoding[] = [
  'utf-8',
  'windows-1253',
  'iso-8859-7',
  'windows-1252',
  'iso-8859-1',
  'utf-16le',
  'utf-16be',
];
const separators = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const satisfies Record<Separator, string>;

const rowsShown = 5;

/** What the bytes were taken for, and the first rows as they come out: wrong letters and wrong columns are seen here. */
@Component({
  selector: 'app-file-as-text',
  templateUrl: './file-as-text.html',
  styleUrl: './file-as-text.css',
})
export class FileAsText {
  private readonly plan = inject(CurrentPlan).plan;
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly encodings = encodings;
  protected readonly separators = Object.entries(separators).map(([separator, name]) => ({ separator, name }));

  readonly batch = input.required<ImportBatch>();
  readonly reading = input.required<Reading>();
  readonly changed = output<Reading>();

  protected readonly firstRows = computed(() => this.batch().sample.slice(0, rowsShown));
  /** Asked only where a plan is kept in several languages. */
  protected readonly languages = computed(() => {
    const languages = this.plan()?.languages ?? [];
    return this.batch().language && languages.length > 1 ? languages : [];
  });

  protected readIn(name: string) {
    const encoding = encodings.find((known) => known === name);
    if (encoding) this.changed.emit({ ...this.reading(), encoding });
  }

  protected splitAt(name: string) {
    const separator = ([',', ';', '\t'] as const).find((known) => known === name);
    if (separator) this.changed.emit({ ...this.reading(), separator });
  }

  protected writtenIn(name: string) {
    const language = this.languages().find((known) => known === name);
    if (language) this.changed.emit({ ...this.reading(), language });
  }
}
