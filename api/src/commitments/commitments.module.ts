import { Module } from '@nestjs/common';
import { DeliveryModule } from '../delivery/delivery.module';
import { CommitmentController } from './commitment.controller';
import { CommitmentRepository } from './commitment.repository';
import { CommitmentService } from './commitment.service';

@Module({
  imports: [DeliveryModule],
  controllers: [CommitmentController],
  providers: [CommitmentService, CommitmentRepository],
  exports: [CommitmentService],
})
export class CommitmentsModule {}
