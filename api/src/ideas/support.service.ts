import { Injectable } from '@nestjs/common';
import type { Idea } from '@symmachia/contracts';
import { requireOrganisations } from '../organisations/require-organisations';
import type { SignedIn } from '../platform/access/declarations';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { requireVersion } from '../platform/http/if-match';
import { Problem } from '../platform/problem/problem';
import { mergedProblem } from './decide-idea';
import { IdeaAccess } from './idea-access';
import { IdeaService } from './idea.service';
import { IdeaSupportEntity } from './idea-support.entity';
import { heldIdea } from './write-idea';

/** Which organisations stand behind an idea besides the one that submitted it. */
@Injectable()
export class SupportService {
  constructor(
    private readonly database: Database,
    private readonly ideaAccess: IdeaAccess,
    private readonly ideas: IdeaService,
  ) {}

  /** Asked for twice, it has happened once. */
  async set(
    ideaId: string,
    { organisationId, supports }: { organisationId: string; supports: boolean },
    version: number | null,
    me: SignedIn,
  ): Promise<Idea> {
    const { plan, rights } = await this.ideaAccess.visible(ideaId, me);
    if (!rights.decides && !rights.own.includes(organisationId)) throw new Problem('not-allowed');
    const inPlan = { planId: plan.id };
    await this.database.write(authorOf(me), async (tx) => {
      const idea = await heldIdea(tx, plan.id, ideaId);
      requireVersion(idea, version);
      if (idea.status === 'merged') throw await mergedProblem(tx, idea);
      if (idea.isWithdrawn) throw new Problem('idea-withdrawn');
      const known = await tx.find(IdeaSupportEntity, { ideaId, organisationId });
      if (supports && idea.submittedById === organisationId) throw new Problem('idea-is-own');
      if (supports === (known?.isWithdrawn === false)) return;
      if (supports) await requireOrganisations(tx, [{ id: organisationId, pointer: '/organisation' }]);
      const fields = { isWithdrawn: !supports };
      if (known) await tx.update(IdeaSupportEntity, known, fields, { before: inPlan, after: inPlan });
      else
        await tx.insert(IdeaSupportEntity, tx.fresh(IdeaSupportEntity, { ideaId, organisationId, ...fields }), inPlan);
    });
    return this.ideas.read(ideaId, me);
  }
}
