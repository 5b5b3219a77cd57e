import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { Attachment, ChangeAttachment } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match';
import { Answers, AnswersFile } from '../platform/http/openapi';
import { Conditional, type Exchange } from '../platform/http/plan-etag';
import { Attached, attachmentForm, type FormOfAttachment } from './attachment-form';
import { AttachmentService } from './attachment.service';
import { HandingOut } from './handing-out';
import { photoMediaType, thumbnailMediaType } from './photos/photo-room';

@Controller()
export class AttachmentController {
  constructor(
    private readonly attachments: AttachmentService,
    private readonly handingOut: HandingOut,
  ) {}

  @Post('labs/:id/attachments')
  @Needs('lab:update')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: attachmentForm })
  @Answers(Attachment, 'Attach a photo (JPEG, PNG, WebP), a document (PDF, text) or a link to a lab', 201)
  create(@Param('id', IdPipe) id: string, @Attached() form: FormOfAttachment, @Me() me: SignedIn) {
    return this.attachments.create(id, form, me);
  }

  @Get('attachments/:id')
  @Needs('plan:read')
  @Answers(Attachment, 'What is attached, without its file')
  read(@Param('id', IdPipe) id: string, @Me() me: SignedIn) {
    return this.attachments.read(id, me);
  }

  @Patch('attachments/:id')
  @Needs('lab:update')
  @Answers(Attachment, 'Change what is said of it and who may see it, withdraw it or bring it back')
  change(
    @Param('id', IdPipe) id: string,
    @Body({ schema: ChangeAttachment }) body: ChangeAttachment,
    @IfMatch() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.attachments.change(id, body, version, me);
  }

  @Get('attachments/:id/file')
  @Needs('plan:read')
  @AnswersFile('The photo or document itself', [photoMediaType, 'application/pdf', 'text/plain', 'text/markdown'])
  file(@Param('id', IdPipe) id: string, @Me() me: SignedIn, @Conditional() exchange: Exchange) {
    return this.handingOut.file(id, me, exchange);
  }

  @Get('attachments/:id/thumbnail')
  @Needs('plan:read')
  @AnswersFile('A small picture of a photo', [thumbnailMediaType])
  thumbnail(@Param('id', IdPipe) id: string, @Me() me: SignedIn, @Conditional() exchange: Exchange) {
    return this.handingOut.thumbnail(id, me, exchange);
  }
}
