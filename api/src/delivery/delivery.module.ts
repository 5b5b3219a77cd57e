import { Module } from '@nestjs/common';
import { DeliveryDay } from './delivery-day';
import { DeliveryController } from './delivery.controller';
import { DeliveryListener } from './delivery.listener';
import { DeliveryRepository } from './delivery.repository';
import { DeliveryService } from './delivery.service';
import { Labels } from './labels';

@Module({
  controllers: [DeliveryController],
  providers: [DeliveryService, DeliveryDay, DeliveryRepository, DeliveryListener, Labels],
  exports: [DeliveryDay],
})
export class DeliveryModule {}
