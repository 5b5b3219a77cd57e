import { Module } from '@nestjs/common';
import { PeriodController } from './period.controller';
import { PeriodLock } from './period-lock';
import { PeriodService } from './period.service';
import { UpdateService } from './update.service';

@Module({
  controllers: [PeriodController],
  providers: [PeriodService, PeriodLock, UpdateService],
  exports: [PeriodService, PeriodLock, UpdateService],
})
export class ReportingModule {}
