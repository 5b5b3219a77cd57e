import { Module } from '@nestjs/common';
import { LabAccess } from './lab-access';
import { LabController } from './lab.controller';
import { LabRepository } from './lab.repository';
import { LabService } from './lab.service';
import { ParticipantController } from './participant.controller';
import { ParticipantRepository } from './participant.repository';
import { ParticipantService } from './participant.service';
import { RelatedPlansListener } from './related-plans.listener';
import { ThemeController } from './theme.controller';
import { ThemeRepository } from './theme.repository';
import { ThemeService } from './theme.service';

@Module({
  controllers: [LabController, ThemeController, ParticipantController],
  providers: [
    LabAccess,
    LabService,
    LabRepository,
    ThemeService,
    ThemeRepository,
    ParticipantService,
    ParticipantRepository,
    RelatedPlansListener,
  ],
  exports: [LabService, ThemeService, ParticipantService],
})
export class LabsModule {}
