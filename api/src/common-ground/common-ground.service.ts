import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { CommonGround, CommonGroundQuery, OrganisationRef } from '@symmachia/contracts';
import {
  type Actor,
  type Cell,
  cellsOf,
  fields,
  introductions,
  type Involvement,
  isClosed,
  type Language,
  type Shared,
  sharedActions,
  type SharedWork,
  sharedWork,
  together,
} from '@symmachia/domain';
import type { Basis } from '../delivery/basis';
import { DeliveryBasis } from '../delivery/delivery-basis';
import { DeliveryQuestions, refOf } from '../delivery/delivery-questions';
import { type GroupLabel, Labels } from '../delivery/labels';
import type { PlanContext } from '../platform/access/access';
import type { Exchange } from '../platform/http/plan-etag';
import { live, sourcesOf } from '../snapshots/frozen-tables';
import { BroughtUpService } from './brought-up.service';
import { CommonGroundRepository } from './common-ground.repository';
import { setsOf } from './sets-of';
import { whoWorksWithWhom } from './who-works-with-whom';

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
    private readonly broughtUp: BroughtUpService,
  ) {}

  /** A large plan takes a while: between the steps, others are answered. */
  async read(ref: string, query: CommonGroundQuery, me: Actor, exchange: Exchange): Promise<CommonGround | undefined> {
    return this.questions.answer(ref, me, exchange, async ({ plan, reader }) => {
      const { basis, periods } = await this.basis.among(plan, query);
      const earlier = closedBefore(periods, basis);
      const headings = await this.headings(plan, reader, basis);
      const growth = await this.growth(plan, basis, earlier);
      const work = sharedWork(await this.involvements(plan.id, basis.periodKey));
      await setImmediate();
      const collaborations = await this.collaborations(plan, work, earlier.at(-1));
      await setImmediate();
      const meetings = introductions(work.actions, introductionsShown);
      await setImmediate();
      const broughtUp = basis.snapshot ? { themes: null, ideas: null } : await this.broughtUp.read(plan.id);
      const named = [...collaborations.pairs, ...meetings.pairs];
      const ids = new Set(named.flatMap(({ one, other }) => [one, other]));
      await setImmediate();
      return {
        ...(await this.questions.describe(plan, basis)),
        ...broughtUp,
        actions: setsOf(work.actions),
        commitments: setsOf(work.commitments),
        growth,
        organisations: await this.ground.organisations([...ids], sourcesOf(basis.periodKey)),
        collaborations,
        fields: fieldsOf(work.actions, headings),
        introductions: {
          total: meetings.total,
          pairs: meetings.pairs.map(({ one, other, fields: common }) => ({
            one,
            other,
            fields: common.map(headings.called),
          })),
        },
      };
    });
  }

  /** Who stands behind what in the plan: now, or at the end of a locked period. */
  async involvements(planId: string, periodKey = live.periodKey): Promise<Involvement[]> {
    const all = await this.ground.involvements(planId, periodKey);
    await setImmediate();
    return all;
  }

  /** These organisations, by name. */
  organisations(ids: readonly string[]): Promise<OrganisationRef[]> {
    return this.ground.organisations(ids, live);
  }

  private async collaborations(plan: PlanContext, work: SharedWork, before: PeriodRow | undefined) {
    const known = before ? together(sharedActions(await this.involvements(plan.id, before.id))) : null;
    await setImmediate();
    return { ...whoWorksWithWhom(work, known), since: before ? refOf(before) : null };
  }

  private async growth(plan: PlanContext, basis: Basis, earlier: readonly PeriodRow[]) {
    const points: CommonGround['growth'] = [];
    const add = async (period: PeriodRow | null, date: string, periodKey: string, snapshot: boolean) => {
      const actions = await this.ground.shared(plan.id, periodKey);
      points.push({ period: period && refOf(period), snapshot, date, actions });
      await setImmediate();
    };
    for (const period of earlier) await add(period, period.day ?? period.endDate, period.id, true);
    await add(basis.period, basis.today, basis.periodKey, basis.snapshot !== null);
    return points;
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

function fieldsOf(actions: readonly Shared[], { pillars, targetGroups, called }: Headings) {
  const stored = (labels: readonly GroupLabel[]) => labels.map(({ storedKey }) => storedKey);
  const heading = ({ storedKey: _, isHorizontal: __, ...label }: GroupLabel) => label;
  return {
    pillars: pillars.map(heading),
    targetGroups: targetGroups.map(heading),
    outside: actions.filter((action) => cellsOf(action).length === 0).length,
    cells: fields(actions, stored(pillars), stored(targetGroups)).map((field) => ({
      ...called(field),
      actions: field.actions,
      sectors: [...field.sectors],
    })),
  };
}

/** The closed periods before the one that is asked for, or before now. */
const closedBefore = (periods: readonly PeriodRow[], { snapshot }: Basis): PeriodRow[] =>
  periods.filter(({ status, startDate }) => isClosed(status) && (snapshot === null || startDate < snapshot.startDate));
