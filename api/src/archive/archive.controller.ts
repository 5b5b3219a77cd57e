import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Action, ArchivePage, ArchiveQuery, Commitment, Plan, Restore } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatchWhenSent } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { ArchiveService } from './archive.service';
import { RestoreService } from './restore.service';

@Controller()
export class ArchiveController {
  constructor(
    private readonly archive: ArchiveService,
    private readonly restoring: RestoreService,
  ) {}

  @Get('plans/:plan/archive')
  @Needs('commitment:settle')
  @Answers(ArchivePage, 'What was cancelled, merged, withdrawn or declined, when, by whom and why')
  list(@Param('plan') plan: string, @Query({ schema: ArchiveQuery }) query: ArchiveQuery, @Me() me: SignedIn) {
    return this.archive.list(plan, query, me);
  }

  @Post('plans/:plan/restore')
  @HttpCode(200)
  @Needs('plan:update')
  @Answers(Plan, 'Take a plan out of the archive, as it was before')
  restorePlan(
    @Param('plan') plan: string,
    @Body({ schema: Restore }) body: Restore,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.restoring.plan(plan, body, version, me);
  }

  @Post('actions/:id/restore')
  @HttpCode(200)
  @Needs('action:update')
  @Answers(Action, 'Give a cancelled or merged action back what it was before')
  restoreAction(
    @Param('id', IdPipe) id: string,
    @Body({ schema: Restore }) body: Restore,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.restoring.action(id, body, version, me);
  }

  @Post('commitments/:id/restore')
  @HttpCode(200)
  @Needs('commitment:read')
  @Answers(
    Commitment,
    'Give a withdrawn commitment back what it was before; who may decline lets a declined one wait for a review again',
  )
  restoreCommitment(
    @Param('id', IdPipe) id: string,
    @Body({ schema: Restore }) body: Restore,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.restoring.commitment(id, body, version, me);
  }
}
