import { Module } from '@nestjs/common';
import { HandoverRepository } from './handover.repository';
import { OrganisationController } from './organisation.controller';
import { OrganisationRepository } from './organisation.repository';
import { OrganisationService } from './organisation.service';
import { OrganisationStandingController } from './organisation-standing.controller';
import { OrganisationStandingService } from './organisation-standing.service';

@Module({
  controllers: [OrganisationController, OrganisationStandingController],
  providers: [OrganisationService, OrganisationStandingService, OrganisationRepository, HandoverRepository],
  exports: [OrganisationService],
})
export class OrganisationsModule {}
