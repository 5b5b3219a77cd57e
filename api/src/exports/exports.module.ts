import { Module } from '@nestjs/common';
import { IdeasModule } from '../ideas/ideas.module';
import { LabsModule } from '../labs/labs.module';
import { ReportingModule } from '../reporting/reporting.module';
import { CoverageExport } from './coverage-export';
import { ExportDesk } from './export-desk';
import { ExportController } from './export.controller';
import { IdeasExport } from './ideas-export';
import { LabsExport } from './labs-export';

@Module({
  imports: [IdeasModule, LabsModule, ReportingModule],
  controllers: [ExportController],
  providers: [CoverageExport, ExportDesk, IdeasExport, LabsExport],
})
export class ExportsModule {}
