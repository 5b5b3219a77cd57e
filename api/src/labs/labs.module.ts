import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module';
import { LabAccessModule } from './lab-access.module';
import { LabLinesRepository } from './lab-lines.repository';
import { LabController } from './lab.controller';
import { LabRepository } from './lab.repository';
import { LabService } from './lab.service';
import { NoteController } from './note.controller';
import { NoteRepository } from './note.repository';
import { NoteService } from './note.service';
import { ParticipantController } from './participant.controller';
import { ParticipantRepository } from './participant.repository';
import { ParticipantService } from './participant.service';
import { RelatedPlansListener } from './related-plans.listener';
import { ThemeController } from './theme.controller';
import { ThemeRepository } from './theme.repository';
import { ThemeService } from './theme.service';

@Module({
  imports: [LabAccessModule, AttachmentsModule],
  controllers: [LabController, ThemeController, ParticipantController, NoteController],
  providers: [
    LabService,
    LabRepository,
    LabLinesRepository,
    ThemeService,
    ThemeRepository,
    ParticipantService,
    ParticipantRepository,
    NoteService,
    NoteRepository,
    RelatedPlansListener,
  ],
  exports: [LabService, ThemeService, ParticipantService, NoteService],
})
export class LabsModule {}
