import { Component, DOCUMENT, ElementRef, afterRenderEffect, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IdeaSummary } from '@symmachia/contracts';
import { Formats, Text, Words } from '@symmachia/ui';
import { Selection } from '../bulk/selection';
import { ListAddress } from '../listing/list-address';
import { CurrentPlan } from '../plans/current-plan';
import { boardOf } from './board';
import { IdeaCard } from './idea-card';
import { ideaFilters } from './idea-filters';
import { IdeaRights } from './idea-rights';
import { LabThemes } from './lab-themes';

/** Ideas in columns by theme under their labs; on phones one beneath the other. */
@Component({
  selector: 'app-idea-board',
  imports: [IdeaCard, RouterLink, Text],
  templateUrl: './idea-board.html',
  styleUrl: './idea-board.css',
})
export class IdeaBoard {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  private readonly address = inject(ListAddress);
  private readonly places = inject(LabThemes);
  private readonly current = inject(CurrentPlan).plan;
  protected readonly rights = inject(IdeaRights);

  readonly plan = input.required<string>();
  readonly ideas = input.required<readonly IdeaSummary[]>();
  /** Where ideas can be chosen and moved. */
  readonly selection = input<Selection<IdeaSummary>>();
  /** The idea whose card takes the focus in its new place. */
  readonly moved = input<{ readonly id: string }>();
  readonly move = output<IdeaSummary>();

  protected readonly languages = computed(() => this.current()?.languages ?? []);
  /** Themes without ideas stand there while nothing but the lab narrows what is shown, beside others of their lab. */
  protected readonly groups = computed(() => {
    const { lab = [], ...others } = this.address.filters(ideaFilters);
    const isWhole = !this.address.search() && Object.keys(others).length === 0;
    const used = new Set([...lab, ...this.ideas().map((idea) => idea.lab?.id)]);
    return boardOf(this.ideas(), this.places.labs(), ({ id }) => isWhole && used.has(id));
  });

  /** The card that was left is gone from where it was, and the focus with it. */
  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const document = inject(DOCUMENT);
    let followed: object | undefined;
    afterRenderEffect({
      read: () => {
        const moved = this.moved();
        this.groups();
        if (!moved || moved === followed || document.activeElement !== document.body) return;
        host.querySelector<HTMLElement>(`[data-idea="${moved.id}"] a`)?.focus();
        followed = moved;
      },
    });
  }
}
