import { Controller, Get, Param } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { PlanCounter } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { Answers } from '../platform/http/openapi';
import { Conditional, type Exchange } from '../platform/http/plan-etag';
import { PlanEventsService } from './plan-events.service';

@Controller('plans/:plan/events')
export class PlanEventsController {
  constructor(private readonly events: PlanEventsService) {}

  @Get()
  @Needs('plan:read')
  @ApiProduces('application/json', 'text/event-stream')
  @Answers(
    PlanCounter,
    'The plan’s change counter; to Accept: text/event-stream, each state of it as an event `changes`',
  )
  watch(@Param('plan') plan: string, @Me() me: SignedIn, @Conditional() exchange: Exchange) {
    return this.events.watch(plan, me, exchange);
  }
}
