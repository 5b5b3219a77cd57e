import { Module } from '@nestjs/common';
import { DeliveryModule } from '../delivery/delivery.module';
import { CoverageController } from './coverage.controller';
import { CoverageRepository } from './coverage.repository';
import { CoverageService } from './coverage.service';
import { DutiesRepository } from './duties.repository';
import { OwnReportsService } from './own-reports.service';
import { PeriodClock } from './period-clock';
import { PeriodController } from './period.controller';
import { PeriodExceptionService } from './period-exception.service';
import { PeriodLock } from './period-lock';
import { PeriodSchedule } from './period-schedule';
import { PeriodService } from './period.service';
import { ReportDesk } from './report-desk.service';
import { ReviewService } from './review.service';
import { UpdateAccess } from './update-access';
import { UpdateController } from './update.controller';
import { UpdateRepository } from './update.repository';
import { UpdateService } from './update.service';

@Module({
  imports: [DeliveryModule],
  controllers: [CoverageController, PeriodController, UpdateController],
  providers: [
    CoverageRepository,
    CoverageService,
    DutiesRepository,
    OwnReportsService,
    PeriodClock,
    PeriodExceptionService,
    PeriodLock,
    PeriodSchedule,
    PeriodService,
    ReportDesk,
    ReviewService,
    UpdateAccess,
    UpdateRepository,
    UpdateService,
  ],
  exports: [CoverageService, PeriodService, PeriodLock, PeriodSchedule, UpdateService],
})
export class ReportingModule {}
