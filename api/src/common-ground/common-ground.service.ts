import { Injectable } from '@nestjs/common';
import type { CommonGround, CommonGroundQuery } from '@symmachia/contracts';
import {
  type Actor,
  bySectorSet,
  type Cell,
  collaborations,
  crossSector,
  fields,
  introductions,
  type Involvement,
  isClosed,
  keyOf,
  type Language,
  type Shared,
  shareOf,
  sharedActions,
  sharedCommitments,
} from '@symmachia/domain';
import type { Basis } from '../delivery/basis';
import { DeliveryBasis } from '../delivery/delivery-basis';
import { DeliveryQuestions, refOf } from '../delivery/delivery-questions';
import { type GroupLabel, Labels } from '../delivery/labels';
import type { PlanContext } from '../platform/access/access';
import type { Exchange } from '../platform/http/plan-etag';
import { sourcesOf } from '../snapshots/frozen-tables';
import { CommonGroundRepository } from './common-ground.repository';

const pairsShown = 200;
const introductionsShown = 50;

type PeriodRow = NonNullable<Basis['period']>;

/** What the sectors of an alliance share, and what they do not share yet. */
@Injectable()
export class CommonGroundService {
  constructor(
    private readonly questions: DeliveryQuestions,
    private readonly basis: DeliveryBasis,
    private readonly labels: Labels,
    private readonly ground: CommonGroundRepository,
  ) {}

  async read(ref: string, query: CommonGroundQuery, me: Actor, exchange: Exchange): Promise<CommonGround | undefined> {
    return this.questions.answer(ref, me, exchange, async ({ plan, reader }) => {
      const { basis, periods } = await this.basis.among(plan, query);
      const all = await this.ground.involvements(plan.id, basis.periodKey);
      const earlier = closedBefore(periods, basis);
      const headings = await this.headings(plan, reader, basis);
      const together = await this.together(plan, all, earlier.at(-1));
      const meetings = introductions(all);
      const named = [...together.pairs, ...meetings.slice(0, introductionsShown)].flatMap(({ one, other }) => [
        one,
        other,
      ]);
      return {
        ...(await this.questions.describe(plan, basis)),
        actions: setsOf(sharedActions(all)),
        commitments: setsOf(sharedCommitments(all)),
        growth: await this.growth(plan, basis, earlier),
        organisations: await this.ground.organisations([...new Set(named)], sourcesOf(basis.periodKey)),
        collaborations: together,
        fields: fieldsOf(all, headings),
        introductions: {
          total: meetings.length,
          pairs: meetings
            .slice(0, introductionsShown)
            .map(({ one, other, fields: shared }) => ({ one, other, fields: shared.map(headings.called) })),
        },
      };
    });
  }

  private async together(plan: PlanContext, all: readonly Involvement[], before: PeriodRow | undefined) {
    const known = before && new Set(collaborations(await this.ground.involvements(plan.id, before.id)).map(keyOf));
    const pairs = collaborations(all).map(({ sectors: _, ...pair }) => ({
      ...pair,
      isNew: known !== undefined && !known.has(keyOf(pair)),
    }));
    return {
      total: pairs.length,
      fresh: pairs.filter(({ isNew }) => isNew).length,
      since: before ? refOf(before) : null,
      pairs: pairs.slice(0, pairsShown),
    };
  }

  private async growth(plan: PlanContext, basis: Basis, earlier: readonly PeriodRow[]) {
    const shares = await this.ground.growth(plan.id, [...earlier.map(({ id }) => id), basis.periodKey]);
    const point = (period: PeriodRow | null, date: string, periodKey: string, snapshot: boolean) => ({
      period: period && refOf(period),
      snapshot,
      date,
      actions: shares.get(periodKey) ?? shareOf(0, 0),
    });
    return [
      ...earlier.map((period) => point(period, period.day ?? period.endDate, period.id, true)),
      point(basis.period, basis.today, basis.periodKey, basis.snapshot !== null),
    ];
  }

  private async headings(plan: PlanContext, reader: Language, { periodKey }: Basis): Promise<Headings> {
    const pillars = await this.labels.of('pillar', plan, reader, sourcesOf(periodKey));
    const targetGroups = await this.labels.of('targetGroup', plan, reader, sourcesOf(periodKey));
    const keys = new Map(targetGroups.map(({ storedKey, key }) => [storedKey, key]));
    const called = ({ pillar, targetGroup }: Cell) => ({ pillar, targetGroup: keys.get(targetGroup) ?? targetGroup });
    return { pillars, targetGroups, called };
  }
}

interface Headings {
  pillars: readonly GroupLabel[];
  targetGroups: readonly GroupLabel[];
  /** A field by the keys that the lists accept as filters. */
  called(cell: Cell): Cell;
}

function fieldsOf(all: readonly Involvement[], { pillars, targetGroups, called }: Headings) {
  const stored = (labels: readonly GroupLabel[]) => labels.map(({ storedKey }) => storedKey);
  const heading = ({ storedKey: _, isHorizontal: __, ...label }: GroupLabel) => label;
  return {
    pillars: pillars.map(heading),
    targetGroups: targetGroups.map(heading),
    cells: fields(all, stored(pillars), stored(targetGroups)).map((field) => ({
      ...called(field),
      actions: field.actions,
      sectors: [...field.sectors],
    })),
  };
}

/** The closed periods before the one that is asked for, or before now. */
const closedBefore = (periods: readonly PeriodRow[], { snapshot }: Basis): PeriodRow[] =>
  periods.filter(({ status, startDate }) => isClosed(status) && (snapshot === null || startDate < snapshot.startDate));

const setsOf = (shared: readonly Shared[]) => ({
  ...crossSector(shared),
  sets: bySectorSet(shared).map(({ sectors, count }) => ({ sectors: [...sectors], count })),
});
