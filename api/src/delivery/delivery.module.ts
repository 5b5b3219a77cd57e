import { Module } from '@nestjs/common';
import { ChangesController } from './changes.controller';
import { ChangesService } from './changes.service';
import { DeliveryBasis } from './delivery-basis';
import { DeliveryDay } from './delivery-day';
import { DeliveryQuestions } from './delivery-questions';
import { DeliveryController } from './delivery.controller';
import { DeliveryListener } from './delivery.listener';
import { DeliveryRepository } from './delivery.repository';
import { DeliveryService } from './delivery.service';
import { ExplainedGroups } from './explained-group';
import { ExplanationService } from './explanation.service';
import { Labels } from './labels';
import { RagOverrideRepository } from './rag-override.repository';
import { OverrideReader } from './override-reader';
import { RowNames } from './row-names';
import { DeliveryRowRepository } from './row.repository';

@Module({
  controllers: [DeliveryController, ChangesController],
  providers: [
    DeliveryService,
    ExplanationService,
    ChangesService,
    DeliveryBasis,
    DeliveryQuestions,
    DeliveryDay,
    DeliveryRepository,
    DeliveryRowRepository,
    DeliveryListener,
    ExplainedGroups,
    Labels,
    RagOverrideRepository,
    OverrideReader,
    RowNames,
  ],
  exports: [DeliveryBasis, DeliveryDay, DeliveryQuestions, DeliveryService, Labels, OverrideReader],
})
export class DeliveryModule {}
