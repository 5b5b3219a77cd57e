import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Idea, IdeaAction } from '@symmachia/contracts';
import { Language } from '@symmachia/domain';
import { Formats, Progress, Rag, Text, Toasts, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { toProblem } from '../problems/problem';
import { Undoing } from '../undoing/undoing';

/** The actions that an idea led to, with what it did to each and how far they are. */
@Component({
  selector: 'app-idea-outcome',
  imports: [Progress, Rag, RouterLink, Text],
  templateUrl: './idea-outcome.html',
  styleUrl: './idea-outcome.css',
})
export class IdeaOutcome {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly undoing = inject(Undoing);

  readonly idea = input.required<Idea>();
  readonly languages = input.required<readonly Language[]>();
  readonly mayDecide = input(false);
  readonly changed = output();

  protected readonly present = computed(() => this.idea().actions.filter(({ isWithdrawn }) => !isWithdrawn));
  protected readonly withdrawn = computed(() => this.idea().actions.filter(({ isWithdrawn }) => isWithdrawn));
  protected readonly mayAdd = computed(() => this.mayDecide() && this.idea().status === 'adopted');

  protected async withdraw(link: IdeaAction, isWithdrawn: boolean) {
    try {
      const saved = await this.api.patch<IdeaAction>(`/idea-actions/${link.id}`, link.version, { isWithdrawn });
      if (isWithdrawn)
        this.undoing.offerBy(this.t('ideas.unlinked'), () =>
          this.api.patch(`/idea-actions/${saved.id}`, saved.version, { isWithdrawn: false }),
        );
    } catch (error) {
      this.toasts.say(this.t(`problems.${toProblem(error).code}`));
    }
    this.changed.emit();
  }
}
