import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import {
  ChangePeriod,
  CreatePeriod,
  GeneratedPeriods,
  GeneratePeriods,
  GrantException,
  Period,
  PeriodException,
  PeriodExceptions,
  PeriodPage,
  PeriodQuery,
  RevokeException,
} from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch, IfMatchWhenSent } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { Conditional, type Exchange } from '../platform/http/plan-etag';
import { PeriodExceptionService } from './period-exception.service';
import { PeriodService } from './period.service';

@Controller()
export class PeriodController {
  constructor(
    private readonly periods: PeriodService,
    private readonly exceptions: PeriodExceptionService,
  ) {}

  @Get('plans/:plan/periods')
  @Needs('plan:read')
  @Answers(PeriodPage, "A plan's reporting periods")
  list(
    @Param('plan') plan: string,
    @Query({ schema: PeriodQuery }) query: PeriodQuery,
    @Me() me: SignedIn,
    @Conditional() exchange: Exchange,
  ) {
    return this.periods.list(plan, query, me, exchange);
  }

  @Post('plans/:plan/periods')
  @Needs('period:update')
  @Answers(Period, 'Schedule a reporting period', 201)
  create(@Param('plan') plan: string, @Body({ schema: CreatePeriod }) body: CreatePeriod, @Me() me: SignedIn) {
    return this.periods.create(plan, body, me);
  }

  @Post('plans/:plan/periods/generate')
  @Needs('period:update')
  @Answers(GeneratedPeriods, 'Schedule the months or quarters of the plan that are missing', 201)
  generate(@Param('plan') plan: string, @Body({ schema: GeneratePeriods }) body: GeneratePeriods, @Me() me: SignedIn) {
    return this.periods.generate(plan, body, me);
  }

  @Get('periods/:id/exceptions')
  @Needs('period:unlock')
  @Answers(PeriodExceptions, 'Who may still report for a closed period')
  listExceptions(@Param('id', IdPipe) id: string, @Me() me: SignedIn) {
    return this.exceptions.list(id, me);
  }

  @Put('periods/:id/exceptions/:organisation')
  @Needs('period:unlock')
  @Answers(PeriodException, 'Let one organisation report up to a day although the period is closed, or will be')
  grantException(
    @Param('id', IdPipe) id: string,
    @Param('organisation', IdPipe) organisation: string,
    @Body({ schema: GrantException }) body: GrantException,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.exceptions.grant(id, organisation, body, version, me);
  }

  @Post('periods/:id/exceptions/:organisation/revoke')
  @HttpCode(200)
  @Needs('period:unlock')
  @Answers(PeriodException, 'Take nothing more from that organisation')
  revokeException(
    @Param('id', IdPipe) id: string,
    @Param('organisation', IdPipe) organisation: string,
    @Body({ schema: RevokeException }) { reason }: RevokeException,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.exceptions.revoke(id, organisation, reason, version, me);
  }

  @Get('periods/:id')
  @Needs('plan:read')
  @Answers(Period, 'One reporting period')
  read(@Param('id', IdPipe) id: string, @Me() me: SignedIn) {
    return this.periods.read(id, me);
  }

  @Patch('periods/:id')
  @Needs('period:update')
  @Answers(Period, 'Change a reporting period that is not closed')
  change(
    @Param('id', IdPipe) id: string,
    @Body({ schema: ChangePeriod }) body: ChangePeriod,
    @IfMatch() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.periods.change(id, body, version, me);
  }

  @Post('periods/:id/open')
  @HttpCode(200)
  @Needs('period:update')
  @Answers(Period, 'Open a period for reporting')
  open(@Param('id', IdPipe) id: string, @IfMatchWhenSent() version: number | null, @Me() me: SignedIn) {
    return this.periods.open(id, version, me);
  }

  @Post('periods/:id/lock')
  @HttpCode(200)
  @Needs('period:lock')
  @Answers(Period, 'Lock a period: what is unreviewed is returned, its figures are frozen')
  lock(@Param('id', IdPipe) id: string, @IfMatchWhenSent() version: number | null, @Me() me: SignedIn) {
    return this.periods.lock(id, version, me);
  }

  @Post('periods/:id/publish')
  @HttpCode(200)
  @Needs('period:lock')
  @Answers(Period, "Publish a locked period's figures")
  publish(@Param('id', IdPipe) id: string, @IfMatchWhenSent() version: number | null, @Me() me: SignedIn) {
    return this.periods.publish(id, version, me);
  }
}
