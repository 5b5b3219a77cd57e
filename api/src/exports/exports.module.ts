import { Module } from '@nestjs/common';
import { IdeasModule } from '../ideas/ideas.module';
import { ReportingModule } from '../reporting/reporting.module';
import { CoverageExport } from './coverage-export';
import { ExportDesk } from './export-desk';
import { ExportController } from './export.controller';
import { IdeasExport } from './ideas-export';

@Module({
  imports: [IdeasModule, ReportingModule],
  controllers: [ExportController],
  providers: [CoverageExport, ExportDesk, IdeasExport],
})
export class ExportsModule {}
