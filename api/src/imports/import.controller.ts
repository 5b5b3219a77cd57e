import { Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { ApplyQuery, ImportBatch, ImportBatchPage, ImportListQuery } from '@symmachia/contracts';
import type { Language } from '@symmachia/domain';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { ReaderLanguage } from '../platform/http/language';
import { Answers } from '../platform/http/openapi';
import { ImportService } from './import.service';
import { RespondAsync, RespondAsyncInterceptor } from './respond-async';
import { Uploaded, type UploadedFile, uploadedForm } from './upload';

/** Who brings in labs may not bring in plans: which of the two it is, the service asks of the file or the batch. */
@Controller()
export class ImportController {
  constructor(private readonly imports: ImportService) {}

  @Get('plans/:plan/imports')
  @Needs('lab:update')
  @Answers(ImportBatchPage, "A plan's imports, newest first")
  list(@Param('plan') plan: string, @Query({ schema: ImportListQuery }) query: ImportListQuery, @Me() me: SignedIn) {
    return this.imports.list(plan, query, me);
  }

  @Post('plans/:plan/imports')
  @Needs('lab:update')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: uploadedForm })
  @Answers(ImportBatch, 'Read a file and say what it would change, or change it at once', 201)
  create(
    @Param('plan') plan: string,
    @Uploaded() upload: UploadedFile,
    @Me() me: SignedIn,
    @ReaderLanguage() reader: Language,
  ) {
    return this.imports.create(plan, upload, me, reader);
  }

  @Get('imports/:id')
  @Needs('lab:update')
  @Answers(ImportBatch, 'One import, row by row')
  read(@Param('id', IdPipe) id: string, @Me() me: SignedIn, @ReaderLanguage() reader: Language) {
    return this.imports.read(id, me, reader);
  }

  @Post('imports/:id/apply')
  @Needs('lab:update')
  @HttpCode(200)
  @UseInterceptors(RespondAsyncInterceptor)
  @Answers(ImportBatch, 'Apply a previewed import; 202 and at once with `Prefer: respond-async`')
  apply(
    @Param('id', IdPipe) id: string,
    @Query({ schema: ApplyQuery }) { skipErrors }: ApplyQuery,
    @RespondAsync() respondAsync: boolean,
    @Me() me: SignedIn,
    @ReaderLanguage() reader: Language,
  ) {
    return this.imports.apply(id, { skipErrors: skipErrors === 'true', respondAsync }, me, reader);
  }

  @Post('imports/:id/undo')
  @Needs('lab:update')
  @HttpCode(200)
  @Answers(ImportBatch, 'Take back everything that an import brought and changed')
  undo(@Param('id', IdPipe) id: string, @Me() me: SignedIn, @ReaderLanguage() reader: Language) {
    return this.imports.undo(id, me, reader);
  }
}
