import type { IdeaRelation, IdeaStatus } from '@symmachia/domain';
import type { TestApp } from '../../test/test-app';
import { IdeaActionEntity } from '../ideas/idea-action.entity';
import { IdeaEntity } from '../ideas/idea.entity';
import { system } from '../platform/database/author';

interface Planting extends Pick<TestApp, 'database'> {
  plan: { id: string };
}

/** An idea as far as an outcome depends on it. */
export interface PlantedIdea {
  lab?: string;
  status?: IdeaStatus;
  mergedInto?: string;
  isWithdrawn?: boolean;
  /** The actions that it led to. */
  actions?: { id: string; relation: IdeaRelation; on: string; isWithdrawn?: boolean }[];
}

/** Ideas of a plan, with days of their own; answers their ids. */
export function plantIdeas({ database, plan }: Planting, ideas: readonly PlantedIdea[]): Promise<string[]> {
  return database.write(system, async (tx) => {
    const ids = [];
    for (const { lab, status = 'submitted', mergedInto, isWithdrawn = false, actions = [] } of ideas) {
      const idea = tx.fresh(IdeaEntity, {
        planId: plan.id,
        labId: lab ?? null,
        themeId: null,
        pillarId: null,
        title: { en: 'Idea' },
        problem: {},
        proposal: {},
        submittedById: null,
        submittedOn: '2026-01-15',
        status,
        decisionReason: 'Because',
        decidedOn: null,
        mergedIntoId: mergedInto ?? null,
        isWithdrawn,
        outdated: [],
        sortTitle: 'idea',
        searchText: 'idea',
      });
      await tx.insert(IdeaEntity, idea);
      for (const { id, relation, on, isWithdrawn: gone = false } of actions)
        await tx.insert(
          IdeaActionEntity,
          tx.fresh(IdeaActionEntity, {
            ...{ ideaId: idea.id, actionId: id, relation, linkedOn: on },
            ...{ note: null, isWithdrawn: gone },
          }),
        );
      ids.push(idea.id);
    }
    return ids;
  });
}

/** Merges one idea into another. */
export const mergeIdeas = ({ database }: TestApp, id: string, into: string) =>
  database.write(system, async (tx) => {
    const idea = await tx.find(IdeaEntity, { id });
    if (idea) await tx.update(IdeaEntity, idea, { status: 'merged', mergedIntoId: into });
  });
