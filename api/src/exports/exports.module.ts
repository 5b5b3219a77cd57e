import { Module } from '@nestjs/common';
import { ReportingModule } from '../reporting/reporting.module';
import { CoverageExport } from './coverage-export';
import { ExportDesk } from './export-desk';
import { ExportController } from './export.controller';

@Module({
  imports: [ReportingModule],
  controllers: [ExportController],
  providers: [CoverageExport, ExportDesk],
})
export class ExportsModule {}
