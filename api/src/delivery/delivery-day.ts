import { Injectable } from '@nestjs/common';
import { planToday } from '@symmachia/domain';
import type { PlanContext } from '../platform/access/access';
import { Clock } from '../platform/clock';
import { system } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { refreshDelivery } from './delivery-writer';

/** Colours, elapsed time and what is overdue depend on the day. */
@Injectable()
export class DeliveryDay {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The first reader of a new day has the plan's rows computed anew. Answers whether that was now. */
  async catchUp(plan: PlanContext): Promise<boolean> {
    if (plan.deliveryDay === planToday(plan, this.clock.now())) return false;
    await this.database.write(system, (tx) => refreshDelivery(tx, plan.id, 'all'));
    return true;
  }
}
