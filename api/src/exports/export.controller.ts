import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import {
  CoverageExportQuery,
  type ExportFormat,
  exportFormats,
  IdeaFacetQuery,
  LabFilterQuery,
} from '@symmachia/contracts';
import type { Language } from '@symmachia/domain';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { ReaderLanguage } from '../platform/http/language';
import { AnswersFile } from '../platform/http/openapi';
import { CoverageExport } from './coverage-export';
import { mediaTypes } from './files';
import { FormatPipe } from './format.pipe';
import { IdeasExport } from './ideas-export';
import { LabsExport } from './labs-export';

@Controller('plans/:plan/exports')
export class ExportController {
  constructor(
    private readonly coverageExport: CoverageExport,
    private readonly ideasExport: IdeasExport,
    private readonly labsExport: LabsExport,
  ) {}

  @Get('coverage.:format')
  @Needs('export:run')
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

  @Get('ideas.:format')
  @Needs('export:run')
  @ApiParam({ name: 'format', enum: exportFormats })
  @AnswersFile('Ideas, where they came up and what became of them, as a file', mediaTypes)
  ideas(
    @Param('plan') plan: string,
    @Param('format', FormatPipe) format: ExportFormat,
    @Query({ schema: IdeaFacetQuery }) query: IdeaFacetQuery,
    @ReaderLanguage() reader: Language,
    @Me() me: SignedIn,
  ) {
    return this.ideasExport.run(plan, format, query, reader, me);
  }

  @Get('labs.:format')
  @Needs('export:run')
  @ApiParam({ name: 'format', enum: exportFormats })
  @AnswersFile("The plan's own labs as a file that imports as unchanged", mediaTypes)
  labs(
    @Param('plan') plan: string,
    @Param('format', FormatPipe) format: ExportFormat,
    @Query({ schema: LabFilterQuery }) query: LabFilterQuery,
    @ReaderLanguage() reader: Language,
    @Me() me: SignedIn,
  ) {
    return this.labsExport.run(plan, format, query, reader, me);
  }
}
