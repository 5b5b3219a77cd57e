import { Module } from '@nestjs/common';
import { CommonGroundModule } from '../common-ground/common-ground.module';
import { DeliveryModule } from '../delivery/delivery.module';
import { LabAccessModule } from '../labs/lab-access.module';
import { DeliveredSince } from './delivered-since';
import { NewTogether } from './new-together';
import { OutcomeController } from './outcome.controller';
import { OutcomeRepository } from './outcome.repository';
import { OutcomeService } from './outcome.service';

@Module({
  imports: [CommonGroundModule, DeliveryModule, LabAccessModule],
  controllers: [OutcomeController],
  providers: [OutcomeService, OutcomeRepository, NewTogether, DeliveredSince],
})
export class OutcomeModule {}
