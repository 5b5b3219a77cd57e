import { Injectable } from '@nestjs/common';
import type { ActionLineage, Lineage, LineageQuery } from '@symmachia/contracts';
import { originsOf, type Strand, strandsOf, type TracedIdea } from '@symmachia/domain';
import { ActionAccess } from '../actions/action-access';
import { DeliveryBasis } from '../delivery/delivery-basis';
import { DeliveryQuestions } from '../delivery/delivery-questions';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { idsOf, membersOf } from '../platform/http/filters';
import { type Exchange, unlessKnown } from '../platform/http/plan-etag';
import { LineageRepository } from './lineage.repository';
import { deliveredBy, type IdeaRow, toIdeaRef, toLineageAction, toOriginIdea, toTitled } from './lineage.response';

const without = 'none';

type PlacedIdea = TracedIdea & Omit<IdeaRow, 'isWithdrawn'>;

/** What became of ideas, and what actions came from. */
@Injectable()
export class LineageService {
  constructor(
    private readonly clock: Clock,
    private readonly questions: DeliveryQuestions,
    private readonly basis: DeliveryBasis,
    private readonly actionAccess: ActionAccess,
    private readonly lineage: LineageRepository,
  ) {}

  async ofPlan(ref: string, query: LineageQuery, me: SignedIn, exchange: Exchange): Promise<Lineage | undefined> {
    const isAsked = labsOf(query);
    return this.questions.answer(ref, me, exchange, async ({ plan }) => {
      const { ideas, labs, themes } = await this.placed(await this.lineage.ideas(plan.id));
      const links = await this.lineage.links(plan.id);
      const actions = await this.lineage.actions(plan.id, me);
      const strands = strandsOf({ ideas, led: links, actions }).filter(isAsked);
      const named = namedIn(strands);
      const reached = actions.filter(({ id }) => named.has(id));
      return {
        ...(await this.questions.describe(plan, await this.basis.of(plan, {}))),
        delivered: deliveredBy(reached),
        labs: labs.filter(({ id }) => named.has(id)).map(toTitled),
        themes: themes.filter(({ id }) => named.has(id)).map(toTitled),
        ideas: ideas.filter(({ id }) => named.has(id)).map(toIdeaRef),
        actions: reached.map(toLineageAction),
        strands,
      };
    });
  }

  async ofAction(id: string, me: SignedIn, exchange: Exchange): Promise<ActionLineage | undefined> {
    const { plan } = await this.actionAccess.visible(id, me);
    return unlessKnown(exchange, { plan, actor: me, now: this.clock.now() }, async () => {
      const { actions, links, ...rows } = await this.lineage.origins(plan.id, id, me);
      const { ideas, labs, themes } = await this.placed(rows.ideas);
      return {
        ideas: originsOf(id, { ideas, led: links, actions }).flatMap((origin) => {
          const idea = ideas.find((each) => each.id === origin.ideaId);
          if (!idea) return [];
          const through = actions.find((action) => action.id === origin.link?.actionId && action.id !== id);
          const lab = labs.find((each) => each.id === idea.labId);
          const theme = themes.find((each) => each.id === idea.themeId);
          return [toOriginIdea(origin, { idea, lab, theme, through })];
        }),
      };
    });
  }

  /** The ideas with their labs and themes. */
  private async placed(rows: readonly IdeaRow[]) {
    const ideas = rows.map((row): PlacedIdea => ({ ...row, isWithdrawn: Boolean(row.isWithdrawn) }));
    const labs = await this.lineage.labs(distinct(rows.map(({ labId }) => labId)));
    const themes = await this.lineage.themes(distinct(rows.map(({ themeId }) => themeId)));
    return { ideas, labs, themes };
  }
}

/** Whether a strand begins in one of the labs that are asked for. */
function labsOf({ lab }: LineageQuery): (strand: Strand) => boolean {
  const chosen = membersOf(lab);
  const ids = idsOf('lab', chosen.filter((each) => each !== without).join(','));
  if (chosen.length === 0) return () => true;
  return ({ labId }) => (labId === null ? chosen.includes(without) : ids.includes(labId));
}

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

/** Every id that the strands name. */
const namedIn = (strands: readonly Strand[]): ReadonlySet<string> =>
  new Set(
    strands
      .flatMap(({ labId, themeId, ideaId, survivorId, actionId }) => [labId, themeId, ideaId, survivorId, actionId])
      .filter((id) => id !== null),
  );
