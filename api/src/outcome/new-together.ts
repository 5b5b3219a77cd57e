import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { LabOutcome } from '@symmachia/contracts';
import { type Cell, type FirstTime, firstTimes, type Language, type LedTo } from '@symmachia/domain';
import { CommonGroundService } from '../common-ground/common-ground.service';
import { type GroupLabel, Labels } from '../delivery/labels';
import type { PlanContext } from '../platform/access/access';
import { live } from '../snapshots/frozen-tables';
import { type FormerPlan, OutcomeRepository } from './outcome.repository';

const pairsShown = 1000;

type Together = Pick<LabOutcome, 'collaborations' | 'organisations' | 'fields'>;

/** Who shares work through a lab that never did before, and what was never worked in. */
@Injectable()
export class NewTogether {
  constructor(
    private readonly ground: CommonGroundService,
    private readonly labels: Labels,
    private readonly outcome: OutcomeRepository,
  ) {}

  async of(
    labId: string,
    plan: PlanContext,
    { former, led, reader }: { former: readonly FormerPlan[]; led: readonly LedTo[]; reader: Language },
  ): Promise<Together> {
    const plans = [plan, ...former];
    const all = await Promise.all(plans.map(({ id }) => this.ground.involvements(id)));
    const heirs = await this.outcome.heirs();
    await setImmediate();
    const firsts = firstTimes(all.flat(), led, heirs);
    await setImmediate();
    const throughIt = <What extends FirstTime>(times: readonly What[]) => times.filter((each) => each.labId === labId);
    const pairs = throughIt(firsts.collaborations);
    const shown = pairs.slice(0, pairsShown).map(({ one, other, ...first }) => ({ one, other, ...whereOf(first) }));
    return {
      organisations: await this.ground.organisations([...new Set(shown.flatMap(({ one, other }) => [one, other]))]),
      collaborations: {
        total: pairs.length,
        pairs: shown,
        sectors: throughIt(firsts.sectorPairs).map(({ sectors: [one, other], ...first }) => ({
          ...{ one, other },
          ...whereOf(first),
        })),
      },
      fields: await this.named(throughIt(firsts.fields), plan, reader),
    };
  }

  /** The fields by the keys that the lists accept as filters, with what these are called. */
  private async named(fields: readonly (Cell & FirstTime)[], plan: PlanContext, reader: Language) {
    const pillars = await this.labels.of('pillar', plan, reader, live);
    const targetGroups = await this.labels.of('targetGroup', plan, reader, live);
    const keys = new Map(targetGroups.map(({ storedKey, key }) => [storedKey, key]));
    const cells = fields.map(({ pillar, targetGroup, ...first }) => ({
      ...{ pillar, targetGroup: keys.get(targetGroup) ?? targetGroup },
      ...whereOf(first),
    }));
    const those = (labels: readonly GroupLabel[], used: readonly string[]) =>
      labels.filter(({ key }) => used.includes(key)).map(({ storedKey: _, isHorizontal: __, ...heading }) => heading);
    return {
      pillars: those(
        pillars,
        cells.map(({ pillar }) => pillar),
      ),
      targetGroups: those(
        targetGroups,
        cells.map(({ targetGroup }) => targetGroup),
      ),
      cells,
    };
  }
}

const whereOf = ({ actionId: action, day }: Pick<FirstTime, 'actionId' | 'day'>) => ({ action, day });
