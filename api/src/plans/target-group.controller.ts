import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ChangeTargetGroup, CreateTargetGroup, PageQuery, TargetGroup, TargetGroupPage } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { TargetGroupService } from './target-group.service';

@Controller()
export class TargetGroupController {
  constructor(private readonly targetGroups: TargetGroupService) {}

  @Get('plans/:plan/target-groups')
  @Needs('plan:read')
  @Answers(TargetGroupPage, "The built-in target groups and the plan's own")
  list(@Param('plan') plan: string, @Query({ schema: PageQuery }) query: PageQuery, @Me() me: SignedIn) {
    return this.targetGroups.list(plan, query, me);
  }

  @Post('plans/:plan/target-groups')
  @Needs('targetGroup:update')
  @Answers(TargetGroup, 'Add a target group to the plan', 201)
  create(
    @Param('plan') plan: string,
    @Body({ schema: CreateTargetGroup }) body: CreateTargetGroup,
    @Me() me: SignedIn,
  ) {
    return this.targetGroups.create(plan, body, me);
  }

  @Get('target-groups/:id')
  @Needs('plan:read')
  @Answers(TargetGroup, 'One target group')
  read(@Param('id', IdPipe) id: string, @Me() me: SignedIn) {
    return this.targetGroups.read(id, me);
  }

  @Patch('target-groups/:id')
  @Needs('targetGroup:update')
  @Answers(TargetGroup, "Rename a plan's own target group")
  change(
    @Param('id', IdPipe) id: string,
    @Body({ schema: ChangeTargetGroup }) body: ChangeTargetGroup,
    @IfMatch() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.targetGroups.change(id, body, version, me);
  }
}
