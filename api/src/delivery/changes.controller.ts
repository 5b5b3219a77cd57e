import { Controller, Get, Param, Query } from '@nestjs/common';
import { ChangesQuery, PlanChanges } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { Answers } from '../platform/http/openapi';
import { Conditional, type Exchange } from '../platform/http/plan-etag';
import { ChangesService } from './changes.service';

@Controller('plans/:plan/changes')
export class ChangesController {
  constructor(private readonly changes: ChangesService) {}

  @Get()
  @Needs('delivery:read')
  @Answers(PlanChanges, 'What became of the commitments since a locked period')
  read(
    @Param('plan') plan: string,
    @Query({ schema: ChangesQuery }) query: ChangesQuery,
    @Me() me: SignedIn,
    @Conditional() exchange: Exchange,
  ) {
    return this.changes.read(plan, query, me, exchange);
  }
}
