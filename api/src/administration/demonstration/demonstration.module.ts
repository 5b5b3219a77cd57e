import { Module } from '@nestjs/common';
import { ActionsModule } from '../../actions/actions.module';
import { CommitmentsModule } from '../../commitments/commitments.module';
import { OrganisationsModule } from '../../organisations/organisations.module';
import { PlansModule } from '../../plans/plans.module';
import { ReportingModule } from '../../reporting/reporting.module';
import { DemonstrationService } from './demonstration.service';
import { LargeDemonstrationService } from './large.service';
import { ReportedYear } from './reported-year';

@Module({
  imports: [ActionsModule, CommitmentsModule, OrganisationsModule, PlansModule, ReportingModule],
  providers: [DemonstrationService, LargeDemonstrationService, ReportedYear],
})
export class DemonstrationModule {}
