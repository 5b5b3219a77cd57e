import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ChangeMilestone, CreateMilestone, DueMilestonePage, DueMilestoneQuery, Milestone } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { Conditional, type Exchange } from '../platform/http/plan-etag';
import { DueMilestones } from './due-milestones';
import { MilestoneService } from './milestone.service';

@Controller()
export class MilestoneController {
  constructor(
    private readonly milestones: MilestoneService,
    private readonly due: DueMilestones,
  ) {}

  @Get('plans/:plan/milestones')
  @Needs('action:read')
  @Answers(DueMilestonePage, 'Milestones that are still to be reached, soonest first')
  list(
    @Param('plan') plan: string,
    @Query({ schema: DueMilestoneQuery }) query: DueMilestoneQuery,
    @Me() me: SignedIn,
    @Conditional() exchange: Exchange,
  ) {
    return this.due.list(plan, query, me, exchange);
  }

  @Post('actions/:id/milestones')
  @Needs('action:update')
  @Answers(Milestone, 'Add a milestone to an action, or to one of its commitments', 201)
  create(
    @Param('id', IdPipe) id: string,
    @Body({ schema: CreateMilestone }) body: CreateMilestone,
    @Me() me: SignedIn,
  ) {
    return this.milestones.create(id, body, me);
  }

  @Get('milestones/:id')
  @Needs('action:read')
  @Answers(Milestone, 'One milestone')
  read(@Param('id', IdPipe) id: string, @Me() me: SignedIn) {
    return this.milestones.read(id, me);
  }

  @Patch('milestones/:id')
  @Needs('action:update')
  @Answers(Milestone, 'Change a milestone; its original due date stays')
  change(
    @Param('id', IdPipe) id: string,
    @Body({ schema: ChangeMilestone }) body: ChangeMilestone,
    @IfMatch() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.milestones.change(id, body, version, me);
  }
}
