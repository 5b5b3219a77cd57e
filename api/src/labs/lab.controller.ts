import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ChangeLab, CreateLab, Lab, LabPage, LabQuery } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { Conditional, type Exchange } from '../platform/http/plan-etag';
import { LabService } from './lab.service';

@Controller()
export class LabController {
  constructor(private readonly labs: LabService) {}

  @Get('plans/:plan/labs')
  @Needs('plan:read')
  @Answers(LabPage, "A plan's labs, and those of other plans that are related to it")
  list(
    @Param('plan') plan: string,
    @Query({ schema: LabQuery }) query: LabQuery,
    @Me() me: SignedIn,
    @Conditional() exchange: Exchange,
  ) {
    return this.labs.list(plan, query, me, exchange);
  }

  @Post('plans/:plan/labs')
  @Needs('lab:update')
  @Answers(Lab, 'Record a lab of the plan', 201)
  create(@Param('plan') plan: string, @Body({ schema: CreateLab }) body: CreateLab, @Me() me: SignedIn) {
    return this.labs.create(plan, body, me);
  }

  @Get('labs/:id')
  @Needs('plan:read')
  @Answers(Lab, 'The record of one lab with its themes and participants')
  read(@Param('id', IdPipe) id: string, @Me() me: SignedIn) {
    return this.labs.read(id, me);
  }

  @Patch('labs/:id')
  @Needs('lab:update')
  @Answers(Lab, 'Change the record of a lab')
  change(
    @Param('id', IdPipe) id: string,
    @Body({ schema: ChangeLab }) body: ChangeLab,
    @IfMatch() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.labs.change(id, body, version, me);
  }
}
