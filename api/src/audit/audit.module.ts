import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module';
import { AttachmentsModule } from '../attachments/attachments.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { IdeasModule } from '../ideas/ideas.module';
import { LabsModule } from '../labs/labs.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PlansModule } from '../plans/plans.module';
import { ReportingModule } from '../reporting/reporting.module';
import { AuditController } from './audit.controller';
import { AuditRepository } from './audit.repository';
import { AuditService } from './audit.service';
import { HistoryController } from './history.controller';
import { HistoryService } from './history.service';
import { HistorySubjects } from './history-subjects';
import { NamesService } from './names.service';
import { PeopleRepository } from './people.repository';
import { ReferencesRepository } from './references.repository';

@Module({
  imports: [
    ActionsModule,
    AttachmentsModule,
    CommitmentsModule,
    IdeasModule,
    LabsModule,
    OrganisationsModule,
    PlansModule,
    ReportingModule,
  ],
  controllers: [AuditController, HistoryController],
  providers: [
    AuditService,
    AuditRepository,
    HistoryService,
    HistorySubjects,
    NamesService,
    PeopleRepository,
    ReferencesRepository,
  ],
  exports: [NamesService],
})
export class AuditModule {}
