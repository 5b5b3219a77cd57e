import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IdeaSummary } from '@symmachia/contracts';
import { Language } from '@symmachia/domain';
import { Formats, IdeaStanding, SectorMarks, Text, Words } from '@symmachia/ui';
import { SelectRow } from '../bulk/select-row';
import { Selection } from '../bulk/selection';

/** One idea on the board: where it stands, who is behind it, what it led to. */
@Component({
  selector: 'app-idea-card',
  imports: [IdeaStanding, RouterLink, SectorMarks, SelectRow, Text],
  templateUrl: './idea-card.html',
  styleUrl: './idea-card.css',
})
export class IdeaCard {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly formats = inject(Formats);

  readonly idea = input.required<IdeaSummary>();
  readonly languages = input.required<readonly Language[]>();
  /** Where it can be chosen and moved. */
  readonly selection = input<Selection<IdeaSummary>>();
  readonly move = output();

  protected readonly title = computed(() => this.formats.text(this.idea().title));
  protected readonly isChosen = computed(() => this.selection()?.has(this.idea()) ?? false);
  protected readonly counts = computed(() => {
    const { supporters, actions } = this.idea();
    return [
      supporters ? this.t('ideas.supportersOf', { count: supporters }) : '',
      actions ? this.t('ideas.actionsOf', { count: actions }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  });
}
