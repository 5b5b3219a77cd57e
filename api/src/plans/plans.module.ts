import { Module } from '@nestjs/common';
import { PillarController } from './pillar.controller';
import { PillarService } from './pillar.service';
import { PlanController } from './plan.controller';
import { PlanRepository } from './plan.repository';
import { PlanService } from './plan.service';
import { TargetGroupController } from './target-group.controller';
import { TargetGroupService } from './target-group.service';

@Module({
  controllers: [PlanController, PillarController, TargetGroupController],
  providers: [PlanService, PlanRepository, PillarService, TargetGroupService],
  exports: [PlanService, PillarService, TargetGroupService],
})
export class PlansModule {}
