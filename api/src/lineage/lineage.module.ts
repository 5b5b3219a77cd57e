import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module';
import { DeliveryModule } from '../delivery/delivery.module';
import { LineageController } from './lineage.controller';
import { LineageRepository } from './lineage.repository';
import { LineageService } from './lineage.service';

@Module({
  imports: [ActionsModule, DeliveryModule],
  controllers: [LineageController],
  providers: [LineageRepository, LineageService],
})
export class LineageModule {}
