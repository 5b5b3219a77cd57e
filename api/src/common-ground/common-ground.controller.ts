import { Controller, Get, Param, Query } from '@nestjs/common';
import { CommonGround, CommonGroundQuery } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { Answers } from '../platform/http/openapi';
import { Conditional, type Exchange } from '../platform/http/plan-etag';
import { CommonGroundService } from './common-ground.service';

@Controller('plans/:plan/common-ground')
export class CommonGroundController {
  constructor(private readonly ground: CommonGroundService) {}

  @Get()
  @Needs('delivery:read')
  @Answers(CommonGround, 'What the sectors share: actions, commitments, collaborations and fields')
  read(
    @Param('plan') plan: string,
    @Query({ schema: CommonGroundQuery }) query: CommonGroundQuery,
    @Me() me: SignedIn,
    @Conditional() exchange: Exchange,
  ) {
    return this.ground.read(plan, query, me, exchange);
  }
}
