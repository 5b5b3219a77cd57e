import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ArchivedPlansListener } from './archived-plans.listener';
import { PillarController } from './pillar.controller';
import { PillarService } from './pillar.service';
import { PlanEventsController } from './plan-events.controller';
import { PlanEventsService } from './plan-events.service';
import { PlanPulse } from './plan-pulse';
import { PlanController } from './plan.controller';
import { PlanRepository } from './plan.repository';
import { PlanService } from './plan.service';
import { TargetGroupController } from './target-group.controller';
import { TargetGroupService } from './target-group.service';

@Module({
  imports: [AccessModule],
  controllers: [PlanController, PlanEventsController, PillarController, TargetGroupController],
  providers: [
    ArchivedPlansListener,
    PlanEventsService,
    PlanPulse,
    PlanService,
    PlanRepository,
    PillarService,
    TargetGroupService,
  ],
  exports: [PlanService, PillarService, TargetGroupService],
})
export class PlansModule {}
