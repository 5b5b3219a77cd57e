import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IdeaSummary } from '@symmachia/contracts';
import { Formats, IdeaStanding, SectorMarks, SortHeading, Text, Words } from '@symmachia/ui';
import { SelectRow } from '../bulk/select-row';
import { SelectShown } from '../bulk/select-shown';
import { Selection } from '../bulk/selection';
import { ListAddress } from '../listing/list-address';
import { CurrentPlan } from '../plans/current-plan';

/** The rows of the list of ideas. */
@Component({
  selector: 'app-idea-table',
  imports: [IdeaStanding, RouterLink, SectorMarks, SelectRow, SelectShown, SortHeading, Text],
  templateUrl: './idea-table.html',
  styleUrl: './idea-table.css',
})
export class IdeaTable {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(ListAddress);
  private readonly current = inject(CurrentPlan).plan;

  readonly ideas = input.required<readonly IdeaSummary[]>();
  /** Where ideas can be chosen. */
  readonly selection = input<Selection<IdeaSummary>>();
  readonly sort = input.required<string>();

  protected readonly languages = computed(() => this.current()?.languages ?? []);

  protected chooses(idea: IdeaSummary): boolean {
    return this.selection()?.has(idea) ?? false;
  }
}
