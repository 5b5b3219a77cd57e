import { Injectable } from '@nestjs/common';
import type { PlanContext } from '../platform/access/access';
import { Clock } from '../platform/clock';
import { live, type Sources, sourcesOf } from '../snapshots/frozen-tables';
import { type Asked, type Basis, basisOf } from './basis';
import { DeliveryRepository } from './delivery.repository';

/** Which rows a plan's figures and lists of a period or day are read from. */
@Injectable()
export class DeliveryBasis {
  constructor(
    private readonly clock: Clock,
    private readonly delivery: DeliveryRepository,
  ) {}

  async of(plan: PlanContext, asked: Asked): Promise<Basis> {
    return (await this.among(plan, asked)).basis;
  }

  /** The same with all periods of the plan, in order. */
  async among(plan: PlanContext, asked: Asked) {
    const periods = await this.delivery.periods(plan.id);
    return { basis: basisOf(plan, periods, asked, this.clock.now()), periods };
  }

  /** Those of a list, which names its period or is of now. */
  async sources(plan: PlanContext, { period }: Pick<Asked, 'period'>): Promise<Sources> {
    return period === undefined ? live : sourcesOf((await this.of(plan, { period })).periodKey);
  }
}
