import { Controller, Get, Param, Query } from '@nestjs/common';
import { LabOutcome, LabOutcomeQuery } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { Answers } from '../platform/http/openapi';
import { Conditional, type Exchange } from '../platform/http/plan-etag';
import { OutcomeService } from './outcome.service';

@Controller('labs/:id/outcome')
export class OutcomeController {
  constructor(private readonly outcome: OutcomeService) {}

  @Get()
  @Needs('delivery:read')
  @Answers(LabOutcome, 'What came of a lab: its ideas, new and enriched actions, collaborations, fields, delivery')
  read(
    @Param('id', IdPipe) id: string,
    @Query({ schema: LabOutcomeQuery }) query: LabOutcomeQuery,
    @Me() me: SignedIn,
    @Conditional() exchange: Exchange,
  ) {
    return this.outcome.read(id, query, me, exchange);
  }
}
