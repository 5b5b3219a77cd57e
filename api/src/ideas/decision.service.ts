import { Injectable } from '@nestjs/common';
import type { Idea, IdeaBefore } from '@symmachia/contracts';
import { planDay } from '@symmachia/domain';
import { ActionService } from '../actions/action.service';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { authorOf } from '../platform/database/author';
import { allOf } from '../platform/database/condition';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { type Decision, decideIdea } from './decide-idea';
import { IdeaAccess } from './idea-access';
import { IdeaActionService } from './idea-action.service';
import { IdeaService } from './idea.service';
import { ActionLinker, type Linking } from './link-actions';
import { giveBack, type TakenBack } from './give-back';
import { heldIdea, type PlanOfIdeas } from './write-idea';

/** Whoever decides outside a request decides as the unit. */
const asUnit: Linking = { seen: allOf([]), creates: true };

/** What becomes of ideas. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ideaAccess: IdeaAccess,
    private readonly ideas: IdeaService,
    private readonly links: IdeaActionService,
    private readonly actions: ActionService,
  ) {}

  async take(id: string, decision: Decision, version: number | null, me: SignedIn): Promise<Idea> {
    const { plan } = await this.ideaAccess.decidable(id, me);
    const linking = await this.links.linkingBy(me, plan);
    const place = { ...plan, today: planDay(plan, this.clock.now()) };
    await this.database.write(authorOf(me), (tx) => this.decide(tx, place, id, decision, { version, linking }));
    return this.ideas.read(id, me);
  }

  /** Gives the idea back as it stood before its last decision. */
  async takeBack(id: string, before: IdeaBefore, taken: TakenBack, me: SignedIn): Promise<void> {
    const { plan } = await this.ideaAccess.decidable(id, me);
    await this.database.write(authorOf(me), async (tx) => giveBack(tx, await heldIdea(tx, plan.id, id), before, taken));
  }

  /** Also the way in for the demonstration. */
  async decide(
    tx: Transaction,
    plan: PlanOfIdeas,
    id: string,
    decision: Decision,
    { version = null, linking = asUnit }: { version?: number | null; linking?: Linking } = {},
  ): Promise<void> {
    const idea = await heldIdea(tx, plan.id, id);
    await decideIdea(tx, plan.today, idea, decision, version);
    if (decision.to === 'adopted') await new ActionLinker(this.actions, plan, linking).all(tx, idea, decision.actions);
  }
}
