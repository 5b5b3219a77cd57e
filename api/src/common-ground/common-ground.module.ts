import { Module } from '@nestjs/common';
import { DeliveryModule } from '../delivery/delivery.module';
import { BroughtUpRepository } from './brought-up.repository';
import { BroughtUpService } from './brought-up.service';
import { CommonGroundController } from './common-ground.controller';
import { CommonGroundRepository } from './common-ground.repository';
import { CommonGroundService } from './common-ground.service';

@Module({
  imports: [DeliveryModule],
  controllers: [CommonGroundController],
  providers: [CommonGroundRepository, CommonGroundService, BroughtUpRepository, BroughtUpService],
  exports: [CommonGroundService],
})
export class CommonGroundModule {}
