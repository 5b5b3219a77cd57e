import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ChangeIdea,
  CreateIdea,
  Idea,
  IdeaFacetQuery,
  IdeaFacets,
  IdeaPage,
  IdeaQuery,
  SimilarIdeas,
  SimilarQuery,
} from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { Conditional, type Exchange } from '../platform/http/plan-etag';
import { IdeaService } from './idea.service';
import { SimilarService } from './similar.service';

@Controller()
export class IdeaController {
  constructor(
    private readonly ideas: IdeaService,
    private readonly alike: SimilarService,
  ) {}

  @Get('plans/:plan/ideas')
  @Needs('plan:read')
  @Answers(IdeaPage, "A plan's ideas; withdrawn ones for those who may bring them back")
  list(
    @Param('plan') plan: string,
    @Query({ schema: IdeaQuery }) query: IdeaQuery,
    @Me() me: SignedIn,
    @Conditional() exchange: Exchange,
  ) {
    return this.ideas.list(plan, query, me, exchange);
  }

  @Get('plans/:plan/ideas/facets')
  @Needs('plan:read')
  @Answers(IdeaFacets, 'How many ideas each further choice of a filter would leave')
  facets(
    @Param('plan') plan: string,
    @Query({ schema: IdeaFacetQuery }) query: IdeaFacetQuery,
    @Me() me: SignedIn,
    @Conditional() exchange: Exchange,
  ) {
    return this.ideas.facets(plan, query, me, exchange);
  }

  @Get('plans/:plan/ideas/similar')
  @Needs('plan:read')
  @Answers(SimilarIdeas, 'The ideas most like what is being typed')
  similar(@Param('plan') plan: string, @Query({ schema: SimilarQuery }) query: SimilarQuery, @Me() me: SignedIn) {
    return this.alike.find(plan, query, me);
  }

  @Post('plans/:plan/ideas')
  @Needs('idea:propose')
  @Answers(Idea, "Note an idea, or propose one as one of the plan's partners", 201)
  create(@Param('plan') plan: string, @Body({ schema: CreateIdea }) body: CreateIdea, @Me() me: SignedIn) {
    return this.ideas.create(plan, body, me);
  }

  @Get('ideas/:id')
  @Needs('plan:read')
  @Answers(Idea, 'One idea with who supports it and what it led to')
  read(@Param('id', IdPipe) id: string, @Me() me: SignedIn) {
    return this.ideas.read(id, me);
  }

  @Patch('ideas/:id')
  @Needs('idea:propose')
  @Answers(Idea, 'Change an idea, withdraw it or bring it back')
  change(
    @Param('id', IdPipe) id: string,
    @Body({ schema: ChangeIdea }) body: ChangeIdea,
    @IfMatch() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.ideas.change(id, body, version, me);
  }
}
