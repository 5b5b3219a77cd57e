import { Module } from '@nestjs/common';
import { ActionsModule } from '../../actions/actions.module';
import { AttachmentsModule } from '../../attachments/attachments.module';
import { CommitmentsModule } from '../../commitments/commitments.module';
import { IdeasModule } from '../../ideas/ideas.module';
import { LabsModule } from '../../labs/labs.module';
import { OrganisationsModule } from '../../organisations/organisations.module';
import { PlansModule } from '../../plans/plans.module';
import { ReportingModule } from '../../reporting/reporting.module';
import { DemonstrationIdeas } from './demonstration-ideas';
import { DemonstrationLabs } from './demonstration-labs';
import { DemonstrationService } from './demonstration.service';
import { LargeDemonstrationService } from './large.service';
import { ReportedYear } from './reported-year';

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
  providers: [DemonstrationIdeas, DemonstrationLabs, DemonstrationService, LargeDemonstrationService, ReportedYear],
})
export class DemonstrationModule {}
