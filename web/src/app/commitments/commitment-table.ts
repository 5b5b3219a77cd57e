import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommitmentSummary } from '@symmachia/contracts';
import { Language } from '@symmachia/domain';
import { Formats, Progress, Rag, SortHeading, Text, Words } from '@symmachia/ui';
import { Parties } from './parties';

/** Commitments as rows: what, by whom, how far, reported or owed. With `sort` its headings sort. */
@Component({
  selector: 'app-commitment-table',
  imports: [Parties, Progress, Rag, RouterLink, SortHeading, Text],
  templateUrl: './commitment-table.html',
  styleUrl: './commitment-table.css',
})
export class CommitmentTable {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  readonly commitments = input.required<readonly CommitmentSummary[]>();
  readonly languages = input<readonly Language[]>([]);
  readonly sort = input<string>();
  readonly sortBy = output<string>();

  /** Owed and not yet in, owed and in, or neither. */
  protected report({ delivery }: CommitmentSummary): 'owed' | 'reported' | undefined {
    if (delivery?.reported) return 'reported';
    return delivery?.owed ? 'owed' : undefined;
  }
}
