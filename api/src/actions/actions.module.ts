import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module';
import { DeliveryModule } from '../delivery/delivery.module';
import { ActionAccess } from './action-access';
import { ActionController } from './action.controller';
import { ActionFacetsRepository } from './action-facets.repository';
import { ActionRepository } from './action.repository';
import { ActionService } from './action.service';
import { DueMilestones } from './due-milestones';
import { MilestoneController } from './milestone.controller';
import { MilestoneRepository } from './milestone.repository';
import { MilestoneService } from './milestone.service';

@Module({
  imports: [CommitmentsModule, DeliveryModule],
  controllers: [ActionController, MilestoneController],
  providers: [
    ActionService,
    ActionRepository,
    ActionFacetsRepository,
    ActionAccess,
    DueMilestones,
    MilestoneService,
    MilestoneRepository,
  ],
  exports: [ActionAccess, ActionService, MilestoneService],
})
export class ActionsModule {}
