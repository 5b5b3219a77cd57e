import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  Delivery,
  DeliveryQuery,
  Explanation,
  ExplanationQuery,
  Matrix,
  MatrixQuery,
  Trend,
  TrendQuery,
} from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { Answers } from '../platform/http/openapi';
import { Conditional, type Exchange } from '../platform/http/plan-etag';
import { DeliveryService } from './delivery.service';
import { ExplanationService } from './explanation.service';

@Controller('plans/:plan/delivery')
export class DeliveryController {
  constructor(
    private readonly delivery: DeliveryService,
    private readonly explanations: ExplanationService,
  ) {}

  @Get()
  @Needs('delivery:read')
  @Answers(Delivery, 'Delivery of the plan and of its groups')
  read(
    @Param('plan') plan: string,
    @Query({ schema: DeliveryQuery }) query: DeliveryQuery,
    @Me() me: SignedIn,
    @Conditional() exchange: Exchange,
  ) {
    return this.delivery.read(plan, query, me, exchange);
  }

  @Get('trend')
  @Needs('delivery:read')
  @Answers(Trend, 'Delivery at the end of every closed period, and now')
  trend(
    @Param('plan') plan: string,
    @Query({ schema: TrendQuery }) query: TrendQuery,
    @Me() me: SignedIn,
    @Conditional() exchange: Exchange,
  ) {
    return this.delivery.trend(plan, query, me, exchange);
  }

  @Get('matrix')
  @Needs('delivery:read')
  @Answers(Matrix, 'Delivery by pillar and sector, the empty cells among them')
  matrix(
    @Param('plan') plan: string,
    @Query({ schema: MatrixQuery }) query: MatrixQuery,
    @Me() me: SignedIn,
    @Conditional() exchange: Exchange,
  ) {
    return this.delivery.matrix(plan, query, me, exchange);
  }

  @Get('explanation')
  @Needs('delivery:read')
  @Answers(Explanation, 'How a figure is computed: its rows, their sums, and what is left out')
  explain(
    @Param('plan') plan: string,
    @Query({ schema: ExplanationQuery }) query: ExplanationQuery,
    @Me() me: SignedIn,
    @Conditional() exchange: Exchange,
  ) {
    return this.explanations.explain(plan, query, me, exchange);
  }
}
