import { Component, computed, inject, input } from '@angular/core';
import type { BulkEdit, EditedRow } from '@symmachia/contracts';
import { Text, Words } from '@symmachia/ui';
import { ChangeWords } from '../audit/change-lines';
import { ChangeList } from '../audit/change-list';
import { CurrentPlan } from '../plans/current-plan';
import { BulkKind } from './bulk-draft';

/** What would become of each row: first what stands in the way, then what changes; what stays is only counted. */
@Component({
  selector: 'app-bulk-preview',
  imports: [ChangeList, Text],
  templateUrl: './bulk-preview.html',
  styleUrl: './bulk-preview.css',
})
export class BulkPreview {
  protected readonly t = inject(Words).t;
  private readonly changeWords = inject(ChangeWords);
  private readonly current = inject(CurrentPlan);

  readonly edit = input.required<BulkEdit>();
  readonly kind = input.required<BulkKind>();

  protected readonly languages = computed(() => this.current.plan()?.languages ?? []);
  private readonly names = computed(() => this.changeWords.namesOf(this.edit().references));
  protected readonly refused = computed(() => this.edit().rows.filter(({ problems }) => problems.length > 0));
  protected readonly changed = computed(() =>
    this.edit()
      .rows.filter(({ changes }) => changes.length > 0)
      .map((row) => ({ ...row, lines: this.changeWords.lines(this.kind(), row.changes, this.names()) })),
  );

  /** Each thing once, however many fields it concerns. */
  protected readonly why = ({ problems }: EditedRow): readonly string[] => [
    ...new Set(problems.map(({ code }) => this.wordsOf(code))),
  ];

  /** What is said of a single field has its words among those of fields. */
  private wordsOf(code: string): string {
    const words = this.t(`problems.${code}`);
    return words === `problems.${code}` ? this.t(`fieldProblems.${code}`) : words;
  }
}
