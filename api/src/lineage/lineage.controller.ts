import { Controller, Get, Param, Query } from '@nestjs/common';
import { ActionLineage, Lineage, LineageQuery } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { Answers } from '../platform/http/openapi';
import { Conditional, type Exchange } from '../platform/http/plan-etag';
import { LineageService } from './lineage.service';

@Controller()
export class LineageController {
  constructor(private readonly lineage: LineageService) {}

  @Get('plans/:plan/lineage')
  @Needs('delivery:read')
  @Answers(Lineage, 'What became of ideas: from labs and themes to actions and how they stand')
  ofPlan(
    @Param('plan') plan: string,
    @Query({ schema: LineageQuery }) query: LineageQuery,
    @Me() me: SignedIn,
    @Conditional() exchange: Exchange,
  ) {
    return this.lineage.ofPlan(plan, query, me, exchange);
  }

  @Get('actions/:id/lineage')
  @Needs('action:read')
  @Answers(ActionLineage, 'The ideas that an action came from, with their labs and themes')
  ofAction(@Param('id', IdPipe) id: string, @Me() me: SignedIn, @Conditional() exchange: Exchange) {
    return this.lineage.ofAction(id, me, exchange);
  }
}
