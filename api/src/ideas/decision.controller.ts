import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { AdoptIdea, DecideIdea, Idea, MergeIdea, MoveIdea } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatchWhenSent } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { DecisionService } from './decision.service';

@Controller('ideas/:id')
export class DecisionController {
  constructor(private readonly decisions: DecisionService) {}

  @Post('shortlist')
  @HttpCode(200)
  @Needs('idea:update')
  @Answers(Idea, 'Put an idea on the shortlist')
  shortlist(
    @Param('id', IdPipe) id: string,
    @Body({ schema: MoveIdea }) body: MoveIdea,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.decisions.take(id, { to: 'shortlisted', ...body }, version, me);
  }

  @Post('park')
  @HttpCode(200)
  @Needs('idea:update')
  @Answers(Idea, 'Keep an idea for later, with the reason')
  park(
    @Param('id', IdPipe) id: string,
    @Body({ schema: DecideIdea }) body: DecideIdea,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.decisions.take(id, { to: 'parked', ...body }, version, me);
  }

  @Post('reject')
  @HttpCode(200)
  @Needs('idea:update')
  @Answers(Idea, 'Reject an idea, with the reason')
  reject(
    @Param('id', IdPipe) id: string,
    @Body({ schema: DecideIdea }) body: DecideIdea,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.decisions.take(id, { to: 'rejected', ...body }, version, me);
  }

  @Post('merge')
  @HttpCode(200)
  @Needs('idea:update')
  @Answers(Idea, 'Merge an idea into another one of the plan, in which it lives on, with the reason')
  merge(
    @Param('id', IdPipe) id: string,
    @Body({ schema: MergeIdea }) body: MergeIdea,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.decisions.take(id, { to: 'merged', ...body }, version, me);
  }

  @Post('adopt')
  @HttpCode(200)
  @Needs('idea:update')
  @Answers(Idea, 'Adopt an idea from the shortlist: it becomes an action, or enriches some, with the reason')
  adopt(
    @Param('id', IdPipe) id: string,
    @Body({ schema: AdoptIdea }) body: AdoptIdea,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.decisions.take(id, { to: 'adopted', ...body }, version, me);
  }

  @Post('reopen')
  @HttpCode(200)
  @Needs('idea:update')
  @Answers(Idea, 'Take up again what was decided; whatever was merged into another idea is there by itself again')
  reopen(
    @Param('id', IdPipe) id: string,
    @Body({ schema: MoveIdea }) body: MoveIdea,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.decisions.take(id, { to: 'submitted', ...body }, version, me);
  }
}
