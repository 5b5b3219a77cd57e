import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  Action,
  ActionFacetQuery,
  ActionFacets,
  ActionPage,
  ActionQuery,
  ChangeAction,
  CreateAction,
} from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { Conditional, type Exchange } from '../platform/http/plan-etag';
import { ActionService } from './action.service';

@Controller()
export class ActionController {
  constructor(private readonly actions: ActionService) {}

  @Get('plans/:plan/actions')
  @Needs('action:read')
  @Answers(ActionPage, "A plan's actions; proposed ones for their organisation, the unit, reviewers and facilitators")
  list(
    @Param('plan') plan: string,
    @Query({ schema: ActionQuery }) query: ActionQuery,
    @Me() me: SignedIn,
    @Conditional() exchange: Exchange,
  ) {
    return this.actions.list(plan, query, me, exchange);
  }

  @Get('plans/:plan/actions/facets')
  @Needs('action:read')
  @Answers(ActionFacets, 'How many actions each further choice of a filter would leave')
  facets(
    @Param('plan') plan: string,
    @Query({ schema: ActionFacetQuery }) query: ActionFacetQuery,
    @Me() me: SignedIn,
    @Conditional() exchange: Exchange,
  ) {
    return this.actions.facets(plan, query, me, exchange);
  }

  @Post('plans/:plan/actions')
  @Needs('action:propose')
  @Answers(Action, 'Add an action to the plan, or propose one as one of its partners', 201)
  create(@Param('plan') plan: string, @Body({ schema: CreateAction }) body: CreateAction, @Me() me: SignedIn) {
    return this.actions.create(plan, body, me);
  }

  @Get('actions/:id')
  @Needs('action:read')
  @Answers(Action, 'One action with its milestones and commitments')
  read(@Param('id', IdPipe) id: string, @Me() me: SignedIn) {
    return this.actions.read(id, me);
  }

  @Patch('actions/:id')
  @Needs('action:update')
  @Answers(Action, 'Change an action')
  change(
    @Param('id', IdPipe) id: string,
    @Body({ schema: ChangeAction }) body: ChangeAction,
    @IfMatch() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.actions.change(id, body, version, me);
  }
}
