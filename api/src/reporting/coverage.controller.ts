import { Controller, Get, Param } from '@nestjs/common';
import { OrganisationReports, PeriodCoverage, PlanCoverage } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { Answers } from '../platform/http/openapi';
import { Conditional, type Exchange } from '../platform/http/plan-etag';
import { CoverageService } from './coverage.service';

@Controller()
export class CoverageController {
  constructor(private readonly coverage: CoverageService) {}

  @Get('plans/:plan/coverage')
  @Needs('draft:read')
  @Answers(PlanCoverage, 'Who has reported for which period')
  ofPlan(@Param('plan') plan: string, @Me() me: SignedIn, @Conditional() exchange: Exchange) {
    return this.coverage.ofPlan(plan, me, exchange);
  }

  @Get('periods/:id/coverage')
  @Needs('draft:read')
  @Answers(PeriodCoverage, 'Who has reported for one period')
  ofPeriod(@Param('id', IdPipe) id: string, @Me() me: SignedIn) {
    return this.coverage.ofPeriod(id, me);
  }

  @Get('periods/:id/coverage/:organisation')
  @Needs('draft:read')
  @Answers(OrganisationReports, 'The reports that one organisation owes for a period')
  ofOrganisation(
    @Param('id', IdPipe) id: string,
    @Param('organisation', IdPipe) organisation: string,
    @Me() me: SignedIn,
  ) {
    return this.coverage.ofOrganisation(id, organisation, me);
  }
}
