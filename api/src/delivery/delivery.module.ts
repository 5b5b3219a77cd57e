import { Module } from '@nestjs/common';
import { DeliveryBasis } from './delivery-basis';
import { DeliveryDay } from './delivery-day';
import { DeliveryController } from './delivery.controller';
import { DeliveryListener } from './delivery.listener';
import { DeliveryRepository } from './delivery.repository';
import { DeliveryService } from './delivery.service';
import { Labels } from './labels';
import { RagOverrideRepository } from './rag-override.repository';

@Module({
  controllers: [DeliveryController],
  providers: [
    DeliveryService,
    DeliveryBasis,
    DeliveryDay,
    DeliveryRepository,
    DeliveryListener,
    Labels,
    RagOverrideRepository,
  ],
  exports: [DeliveryBasis, DeliveryDay, RagOverrideRepository],
})
export class DeliveryModule {}
