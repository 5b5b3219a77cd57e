import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ChangePillar, CreatePillar, PageQuery, Pillar, PillarPage } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { Conditional, type Exchange } from '../platform/http/plan-etag';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { PillarService } from './pillar.service';

@Controller()
export class PillarController {
  constructor(private readonly pillars: PillarService) {}

  @Get('plans/:plan/pillars')
  @Needs('plan:read')
  @Answers(PillarPage, "A plan's pillars and sub-pillars, in their order")
  list(
    @Param('plan') plan: string,
    @Query({ schema: PageQuery }) query: PageQuery,
    @Me() me: SignedIn,
    @Conditional() exchange: Exchange,
  ) {
    return this.pillars.list(plan, query, me, exchange);
  }

  @Post('plans/:plan/pillars')
  @Needs('pillar:update')
  @Answers(Pillar, 'Add a pillar or sub-pillar', 201)
  create(@Param('plan') plan: string, @Body({ schema: CreatePillar }) body: CreatePillar, @Me() me: SignedIn) {
    return this.pillars.create(plan, body, me);
  }

  @Get('pillars/:id')
  @Needs('plan:read')
  @Answers(Pillar, 'One pillar')
  read(@Param('id', IdPipe) id: string, @Me() me: SignedIn) {
    return this.pillars.read(id, me);
  }

  @Patch('pillars/:id')
  @Needs('pillar:update')
  @Answers(Pillar, 'Change a pillar')
  change(
    @Param('id', IdPipe) id: string,
    @Body({ schema: ChangePillar }) body: ChangePillar,
    @IfMatch() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.pillars.change(id, body, version, me);
  }
}
