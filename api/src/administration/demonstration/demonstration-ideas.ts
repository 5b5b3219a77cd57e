import { Injectable } from '@nestjs/common';
import type { Decision } from '../../ideas/decide-idea';
import { DecisionService } from '../../ideas/decision.service';
import { IdeaService } from '../../ideas/idea.service';
import type { PlanOfIdeas } from '../../ideas/write-idea';
import type { Transaction } from '../../platform/database/transaction';
import type { IdeaFixture } from './fixtures/types';
import { idOf, type Placed } from './placed';

/** What ideas refer to, by the keys of the fixtures. */
interface Around {
  lab: string;
  themes: Placed;
  organisations: Placed;
  pillars: Placed;
  actions: Placed;
}

/** The ideas of the lab that the plan came from, and what became of each. */
@Injectable()
export class DemonstrationIdeas {
  constructor(
    private readonly ideas: IdeaService,
    private readonly decisions: DecisionService,
  ) {}

  async insert(tx: Transaction, plan: PlanOfIdeas, fixtures: readonly IdeaFixture[], around: Around): Promise<void> {
    const placed = new Map<string, { id: string }>();
    for (const { key, title, problem, proposal, targetGroups, theme, pillar, submittedBy, supporters } of fixtures)
      placed.set(
        key,
        await this.ideas.insert(tx, plan, {
          title,
          ...(problem ? { problem } : {}),
          ...(proposal ? { proposal } : {}),
          targetGroups,
          lab: around.lab,
          ...(theme ? { theme: idOf(around.themes, theme) } : {}),
          pillar: idOf(around.pillars, pillar),
          submittedBy: idOf(around.organisations, submittedBy),
          supporters: supporters.map((each) => idOf(around.organisations, each)),
        }),
      );
    for (const fixture of fixtures)
      for (const decision of decisionsOn(fixture, placed, around.actions))
        await this.decisions.decide(tx, plan, idOf(placed, fixture.key), decision);
  }
}

/** The steps to its fate: what is adopted was on the shortlist before. */
function decisionsOn(
  { status, reason = '', mergedInto = '', actions = [] }: IdeaFixture,
  ideas: Placed,
  placedActions: Placed,
): Decision[] {
  switch (status) {
    case 'submitted':
      return [];
    case 'shortlisted':
      return [{ to: status }];
    case 'merged':
      return [{ to: status, reason, into: idOf(ideas, mergedInto) }];
    case 'adopted': {
      const links = actions.map((link) => ({ ...link, action: idOf(placedActions, link.action) }));
      return [{ to: 'shortlisted' }, { to: status, reason, actions: links }];
    }
    default:
      return [{ to: status, reason }];
  }
}
