import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ChangeCommitment, Commitment, CommitmentPage, CommitmentQuery, CreateCommitment } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { Conditional, type Exchange } from '../platform/http/plan-etag';
import { CommitmentService } from './commitment.service';

@Controller()
export class CommitmentController {
  constructor(private readonly commitments: CommitmentService) {}

  @Get('plans/:plan/commitments')
  @Needs('commitment:read')
  @Answers(CommitmentPage, "A plan's commitments; drafts for their organisations and the unit")
  list(
    @Param('plan') plan: string,
    @Query({ schema: CommitmentQuery }) query: CommitmentQuery,
    @Me() me: SignedIn,
    @Conditional() exchange: Exchange,
  ) {
    return this.commitments.list(plan, query, me, exchange);
  }

  @Post('plans/:plan/commitments')
  @Needs('commitment:propose')
  @Answers(Commitment, 'Enter a commitment, or propose one as one of its parties', 201)
  create(@Param('plan') plan: string, @Body({ schema: CreateCommitment }) body: CreateCommitment, @Me() me: SignedIn) {
    return this.commitments.create(plan, body, me);
  }

  @Get('commitments/:id')
  @Needs('commitment:read')
  @Answers(Commitment, 'One commitment with its parties and approved reports')
  read(@Param('id', IdPipe) id: string, @Me() me: SignedIn) {
    return this.commitments.read(id, me);
  }

  @Patch('commitments/:id')
  @Needs('commitment:read')
  @Answers(Commitment, 'Change a commitment: its words by its organisations, what was agreed by the unit')
  change(
    @Param('id', IdPipe) id: string,
    @Body({ schema: ChangeCommitment }) body: ChangeCommitment,
    @IfMatch() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.commitments.change(id, body, version, me);
  }
}
