import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { BulkEdit, BulkUndone, EditActions, EditCommitments } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { Answers } from '../platform/http/openapi';
import { BulkEditService } from './bulk-edit.service';
import { BulkUndoService } from './bulk-undo.service';

@Controller('plans/:plan')
export class BulkController {
  constructor(
    private readonly edits: BulkEditService,
    private readonly undoing: BulkUndoService,
  ) {}

  @Post('actions/bulk')
  @HttpCode(200)
  @Needs('action:update')
  @Answers(BulkEdit, 'Change many actions alike, all of them or none; first only say what would become of each')
  editActions(@Param('plan') plan: string, @Body({ schema: EditActions }) body: EditActions, @Me() me: SignedIn) {
    return this.edits.editActions(plan, body, me);
  }

  @Post('commitments/bulk')
  @HttpCode(200)
  @Needs('commitment:settle')
  @Answers(BulkEdit, 'Change many commitments alike, all of them or none; first only say what would become of each')
  editCommitments(
    @Param('plan') plan: string,
    @Body({ schema: EditCommitments }) body: EditCommitments,
    @Me() me: SignedIn,
  ) {
    return this.edits.editCommitments(plan, body, me);
  }

  @Post('bulk-edits/:batch/undo')
  @HttpCode(200)
  @Needs('commitment:settle')
  @Answers(BulkUndone, 'Take an edit of many rows back as one, as a new change')
  undo(@Param('plan') plan: string, @Param('batch', IdPipe) batch: string, @Me() me: SignedIn) {
    return this.undoing.undo(plan, batch, me);
  }
}
