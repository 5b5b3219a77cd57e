import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommitmentSummary } from '@symmachia/contracts';
import { Language } from '@symmachia/domain';
import { Formats, Progress, Rag, SortHeading, Text, Words } from '@symmachia/ui';
import { SelectRow } from '../bulk/select-row';
import { SelectShown } from '../bulk/select-shown';
import { Selection } from '../bulk/selection';
import { StandingNotes } from '../delivery/standing-notes';
import { Parties } from './parties';

/** Commitments as rows: what, by whom, how far, reported or owed. With `sort` its headings sort, with `selection` rows are chosen. */
@Component({
  selector: 'app-commitment-table',
  imports: [Parties, Progress, Rag, RouterLink, SelectRow, SelectShown, SortHeading, StandingNotes, Text],
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
  /** Where rows can be chosen. */
  readonly selection = input<Selection<CommitmentSummary>>();
}
