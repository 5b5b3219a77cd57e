import { Injectable } from '@nestjs/common';
import type { Explanation, ExplanationQuery } from '@symmachia/contracts';
import {
  type ActionToExplain,
  type Actor,
  explain,
  type ExplainedRow,
  momentOf,
  rowsNotYetAgreed,
  sumsInText,
} from '@symmachia/domain';
import type { PlanContext } from '../platform/access/access';
import { Clock } from '../platform/clock';
import { pagesOfAll } from '../platform/http/paging';
import type { Exchange } from '../platform/http/plan-etag';
import { sourcesOf } from '../snapshots/frozen-tables';
import { type Basis, basisOf } from './basis';
import { DeliveryQuestions } from './delivery-questions';
import { DeliveryRepository, type PeriodRow } from './delivery.repository';
import { figureOf } from './delivery.response';
import { ExplainedGroups } from './explained-group';
import { countAbsences, toExplainedRow } from './explanation.response';
import { RowNames } from './row-names';
import { DeliveryRowRepository } from './row.repository';

/** Tells of any figure how it is computed: from the same rows, those of a closed period as they were frozen. */
@Injectable()
export class ExplanationService {
  constructor(
    private readonly clock: Clock,
    private readonly questions: DeliveryQuestions,
    private readonly delivery: DeliveryRepository,
    private readonly rows: DeliveryRowRepository,
    private readonly groups: ExplainedGroups,
    private readonly names: RowNames,
  ) {}

  async explain(ref: string, query: ExplanationQuery, me: Actor, exchange: Exchange): Promise<Explanation | undefined> {
    return this.questions.answer(ref, me, exchange, async ({ plan, reader }) => {
      const cut = pagesOfAll(query);
      const periods = await this.delivery.periods(plan.id);
      const basis = basisOf(plan, periods, query, this.clock.now());
      const sources = sourcesOf(basis.periodKey);
      const { group, label, actionId } = await this.groups.of(query, { plan, reader, me, sources });
      const actions = await this.toExplain({ plan, periods, basis, me, actionId });
      const { rows, sums } = explain(actions, group);
      const page = cut(rows.filter(isOfColour(query.rag)));
      const names = await this.names.of(
        page.rows.map(({ row }) => row),
        me,
        sources,
      );
      return {
        ...(await this.questions.describe(plan, basis)),
        by: query.by,
        figure: figureOf(label, sums),
        sums: sumsInText(sums),
        leftOut: countAbsences(rows),
        tellsNotAgreed: basis.snapshot === null,
        items: page.rows.map((row) => toExplainedRow(row, names)),
        nextCursor: page.nextCursor,
        total: page.total,
      };
    });
  }

  /** With what is not agreed yet, which only the present knows. */
  private async toExplain({ plan, periods, basis, me, actionId }: Explained): Promise<Iterable<ActionToExplain>> {
    const actions: Map<string, ActionToExplain> = await this.rows.byAction({
      planId: plan.id,
      periodKey: basis.periodKey,
      actionId,
    });
    if (basis.snapshot) return actions.values();
    const moment = momentOf(plan, periods, null, this.clock.now());
    for (const action of await this.rows.notYetAgreed(plan.id, me, actionId))
      actions.set(action.id, {
        ...(actions.get(action.id) ?? { place: action, rows: [] }),
        notYetAgreed: rowsNotYetAgreed(plan, action, moment),
      });
    return actions.values();
  }
}

interface Explained {
  plan: PlanContext;
  periods: readonly PeriodRow[];
  basis: Basis;
  me: Actor;
  actionId: string | undefined;
}

/** Colours count commitments that count, as the figure does. */
const isOfColour =
  (rag: ExplanationQuery['rag']) =>
  ({ row, absence }: ExplainedRow) =>
    rag === undefined || (absence === null && row.commitmentId !== null && row.rag === rag);
