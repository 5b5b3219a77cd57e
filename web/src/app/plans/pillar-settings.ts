import { Component, computed, inject, input, signal } from '@angular/core';
import type { PageOf, Pillar, Plan } from '@symmachia/contracts';
import { EmptyState, ErrorState, Skeleton, Text, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { load } from '../api/load';
import { HistoryEvents } from '../audit/history-events';
import { HistoryToggle, UnfoldedHistory } from '../audit/row-history';
import { Problem, toProblem } from '../problems/problem';
import { PillarForm } from './pillar-form';

type Editing = { readonly pillar?: Pillar; readonly parent?: Pillar };

/** Pillars and sub-pillars in their order. Nothing is deleted: a pillar is renamed or moved. */
@Component({
  selector: 'app-pillar-settings',
  imports: [EmptyState, ErrorState, HistoryEvents, HistoryToggle, PillarForm, Skeleton, Text],
  templateUrl: './pillar-settings.html',
  styleUrl: './settings-list.css',
})
export class PillarSettings {
  private readonly api = inject(Api);
  protected readonly t = inject(Words).t;
  protected readonly unfolded = inject(UnfoldedHistory);

  readonly plan = input.required<Plan>();

  protected readonly pillars = load<PageOf<Pillar>>(() => `/plans/${this.plan().code}/pillars?limit=200`);
  protected readonly editing = signal<Editing | undefined>(undefined);
  protected readonly isAdding = computed(() => {
    const editing = this.editing();
    return Boolean(editing && !editing.pillar && !editing.parent);
  });
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected readonly tree = computed(() => {
    const all = [...(this.pillars.value()?.items ?? [])].sort((one, other) => one.order - other.order);
    const childrenOf = (parent: string | null) => all.filter((pillar) => pillar.parent === parent);
    return childrenOf(null).map((pillar) => ({ pillar, children: childrenOf(pillar.id) }));
  });
  protected readonly flat = computed(() =>
    this.tree().flatMap(({ pillar, children }, index) => {
      const siblings = this.tree().map((branch) => branch.pillar);
      const own = { pillar, depth: 0, before: siblings[index - 1], after: siblings[index + 1] };
      const below = children.map((child, at) => ({
        pillar: child,
        depth: 1,
        before: children[at - 1],
        after: children[at + 1],
      }));
      return [own, ...below];
    }),
  );

  protected saved() {
    this.editing.set(undefined);
    this.pillars.reload();
  }

  /** Two neighbours change places. */
  protected async swap(one: Pillar, other: Pillar) {
    const [first, second] = one.order === other.order ? [other.order + 1, one.order] : [other.order, one.order];
    try {
      await this.api.patch(`/pillars/${one.id}`, one.version, { order: first });
      await this.api.patch(`/pillars/${other.id}`, other.version, { order: second });
      this.problem.set(undefined);
    } catch (error) {
      this.problem.set(toProblem(error));
    }
    this.pillars.reload();
  }
}
