import { Component, computed, inject, input, output } from '@angular/core';
import type { ColumnField, ImportBatch } from '@symmachia/contracts';
import { Toasts, Words } from '@symmachia/ui';
import { asField, fieldGroups, wordOfField } from './fields';
import { Column, Reading, headerOf, withField } from './reading';

const examplesShown = 2;

/** Each column of the file with what it holds. */
@Component({
  selector: 'app-column-mapping',
  templateUrl: './column-mapping.html',
  styleUrl: './column-mapping.css',
})
export class ColumnMapping {
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Words).t;

  readonly batch = input.required<ImportBatch>();
  readonly reading = input.required<Reading>();
  readonly changed = output<Reading>();

  /** By column, the first different values of the file. */
  protected readonly examples = computed(() =>
    this.batch().headers.map((_, index) => {
      const cells = this.batch().sample.map((row) => row[index]?.trim() ?? '');
      return [...new Set(cells.filter(Boolean))].slice(0, examplesShown);
    }),
  );
  protected readonly groups = computed(() => fieldGroups(this.batch().kind));
  /** Which column is missing without which no row can be placed. */
  protected readonly missing = computed(
    () => this.batch().questions.find(({ code }) => code === 'no-level' || code === 'no-title')?.code,
  );

  protected mark({ field, saidBy }: Column): 'ignored' | 'guessed' | undefined {
    if (!field) return 'ignored';
    return saidBy === 'guess' ? 'guessed' : undefined;
  }

  /** The field, and where it is now if choosing it would take it from there. */
  protected choice(column: Column, field: ColumnField): string {
    const holder = headerOf(this.reading(), field);
    const name = this.t(wordOfField(this.batch().kind, field));
    return holder === undefined || holder === column.header
      ? name
      : this.t('imports.columns.takenFrom', { field: name, column: holder });
  }

  protected hold(index: number, name: string) {
    const field = asField(name) ?? null;
    const reading = this.reading();
    const before = field && headerOf(reading, field);
    this.changed.emit(withField(reading, index, field));
    if (before) this.toasts.say(this.t('imports.columns.nowIgnored', { column: before }));
  }
}
