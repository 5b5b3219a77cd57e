import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ChangePlan, CreatePlan, Plan, PlanPage, PlanQuery } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IfMatch } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { PlanService } from './plan.service';

@Controller('plans')
export class PlanController {
  constructor(private readonly plans: PlanService) {}

  @Get()
  @Needs('plan:read')
  @Answers(PlanPage, 'The plans that the reader may see')
  list(@Query({ schema: PlanQuery }) query: PlanQuery, @Me() me: SignedIn) {
    return this.plans.list(query, me);
  }

  @Post()
  @Needs('plan:create')
  @Answers(Plan, 'Create a plan', 201)
  create(@Body({ schema: CreatePlan }) body: CreatePlan, @Me() me: SignedIn) {
    return this.plans.create(body, me);
  }

  @Get(':plan')
  @Needs('plan:read')
  @Answers(Plan, 'One plan, by id or code')
  read(@Param('plan') plan: string, @Me() me: SignedIn) {
    return this.plans.read(plan, me);
  }

  @Patch(':plan')
  @Needs('plan:update')
  @Answers(Plan, 'Change a plan')
  change(
    @Param('plan') plan: string,
    @Body({ schema: ChangePlan }) body: ChangePlan,
    @IfMatch() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.plans.change(plan, body, version, me);
  }
}
