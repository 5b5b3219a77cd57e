import { Module } from '@nestjs/common';
import { ActionsModule } from '../../actions/actions.module';
import { CommitmentsModule } from '../../commitments/commitments.module';
import { LabsModule } from '../../labs/labs.module';
import { OrganisationsModule } from '../../organisations/organisations.module';
import { PlansModule } from '../../plans/plans.module';
import { ReportingModule } from '../../reporting/reporting.module';
import { DemonstrationLabs } from './demonstration-labs';
import { DemonstrationService } from './demonstration.service';
import { LargeDemonstrationService } from './large.service';
import { ReportedYear } from './reported-year';

@Module({
  imports: [ActionsModule, CommitmentsModule, LabsModule, OrganisationsModule, PlansModule, ReportingModule],
  providers: [DemonstrationLabs, DemonstrationService, LargeDemonstrationService, ReportedYear],
})
export class DemonstrationModule {}
