import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module';
import { AuditModule } from '../audit/audit.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { PlansModule } from '../plans/plans.module';
import { ArchiveController } from './archive.controller';
import { ArchiveRepository } from './archive.repository';
import { ArchiveService } from './archive.service';
import { RestoreService } from './restore.service';

@Module({
  imports: [ActionsModule, AuditModule, CommitmentsModule, PlansModule],
  controllers: [ArchiveController],
  providers: [ArchiveService, ArchiveRepository, RestoreService],
})
export class ArchiveModule {}
