import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { DeliveryModule } from '../delivery/delivery.module';
import { RagOverrideController } from './rag-override.controller';
import { RagOverrideService } from './rag-override.service';

@Module({
  imports: [ActionsModule, CommitmentsModule, DeliveryModule],
  controllers: [RagOverrideController],
  providers: [RagOverrideService],
})
export class OverridesModule {}
