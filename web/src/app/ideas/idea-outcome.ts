import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Idea, IdeaAction } from '@symmachia/contracts';
import { Progress, Rag, Text } from '@symmachia/ui';
import { PartList } from '../undoing/part-list';
import { WithdrawnParts } from '../undoing/withdrawn-parts';
import { PartKind, Withdrawing } from '../undoing/withdrawing';

/** The actions that an idea led to, with what it did to each and how far they are. */
@Component({
  selector: 'app-idea-outcome',
  imports: [Progress, Rag, RouterLink, Text, WithdrawnParts],
  providers: [Withdrawing],
  templateUrl: './idea-outcome.html',
  styleUrl: './idea-outcome.css',
})
export class IdeaOutcome extends PartList<IdeaAction> {
  readonly idea = input.required<Idea>();

  protected readonly kind: PartKind = { path: '/idea-actions', subject: 'idea_actions' };
  protected readonly mayAdd = computed(() => this.mayEdit() && this.idea().status === 'adopted');

  protected parts(): readonly IdeaAction[] {
    return this.idea().actions;
  }

  protected readonly called = ({ action }: IdeaAction): string => `${action.code} ${this.formats.text(action.title)}`;
}
