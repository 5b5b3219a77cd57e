import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IdeaSummary, Lab } from '@symmachia/contracts';
import { Language, ideaStatuses } from '@symmachia/domain';
import { ErrorState, Formats, IdeaStanding, Skeleton, Text, Words } from '@symmachia/ui';
import { loadList } from '../api/load-list';
import { boardOf } from './board';
import { IdeaRights } from './idea-rights';

/** A lab hardly has more. */
const most = 200;

/** The ideas that came up at a lab, by theme, and where they stand. */
@Component({
  selector: 'app-lab-ideas',
  imports: [ErrorState, IdeaStanding, RouterLink, Skeleton, Text],
  templateUrl: './lab-ideas.html',
  styleUrl: './lab-ideas.css',
})
export class LabIdeas {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly rights = inject(IdeaRights);

  readonly lab = input.required<Lab>();
  /** The code of the plan whose ideas are shown. */
  readonly plan = input.required<string>();
  readonly languages = input.required<readonly Language[]>();

  protected readonly list = loadList<IdeaSummary>(
    () => `/plans/${this.plan()}/ideas?lab=${this.lab().id}`,
    () => most,
    { live: true },
  );
  protected readonly place = computed(() => ['/', this.words.language(), 'plans', this.plan(), 'ideas']);
  protected readonly rows = computed(() =>
    boardOf(
      (this.list.items() ?? []).filter(({ isWithdrawn }) => !isWithdrawn),
      [this.lab()],
      () => false,
    )
      .flatMap(({ columns }) => columns)
      .map(({ theme, ideas }) => ({
        theme,
        statuses: ideaStatuses
          .map((status) => ({ status, count: ideas.filter((idea) => idea.status === status).length }))
          .filter(({ count }) => count),
      })),
  );
  /** That there are none is said with what came of the lab; here, only to who may propose the first. */
  protected readonly isShown = computed(
    () => this.rights.mayPropose() || this.rows().length > 0 || this.list.problem() !== undefined,
  );
}
