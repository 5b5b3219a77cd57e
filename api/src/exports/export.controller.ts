import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CoverageExportQuery, type ExportFormat, exportFormats } from '@symmachia/contracts';
import type { Language } from '@symmachia/domain';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { ReaderLanguage } from '../platform/http/language';
import { AnswersFile } from '../platform/http/openapi';
import { CoverageExport } from './coverage-export';
import { mediaTypes } from './files';
import { FormatPipe } from './format.pipe';

@Controller('plans/:plan/exports')
export class ExportController {
  constructor(private readonly coverageExport: CoverageExport) {}

  @Get('coverage.:format')
  @Needs('export:run')
  @Header('cache-control', 'no-store')
  @ApiParam({ name: 'format', enum: exportFormats })
  @AnswersFile('Who has reported for which period, as a file', mediaTypes)
  coverage(
    @Param('plan') plan: string,
    @Param('format', FormatPipe) format: ExportFormat,
    @Query({ schema: CoverageExportQuery }) query: CoverageExportQuery,
    @ReaderLanguage() reader: Language,
    @Me() me: SignedIn,
  ) {
    return this.coverageExport.run(plan, format, query, reader, me);
  }
}
