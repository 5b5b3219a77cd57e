import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApproveUpdates,
  DraftUpdate,
  OwnReports,
  OwnReportsQuery,
  ReturnUpdate,
  Update,
  UpdatePage,
  UpdateQuery,
  UpdatesApproved,
} from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatchWhenSent } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { Conditional, type Exchange } from '../platform/http/plan-etag';
import { OwnReportsService } from './own-reports.service';
import { ReportDesk } from './report-desk.service';
import { ReviewService } from './review.service';

@Controller()
export class UpdateController {
  constructor(
    private readonly ownReports: OwnReportsService,
    private readonly desk: ReportDesk,
    private readonly review: ReviewService,
  ) {}

  @Get('my/updates')
  @Needs('commitment:read')
  @Answers(OwnReports, 'What my organisations have to report, for the open periods or the one asked for')
  own(@Query({ schema: OwnReportsQuery }) query: OwnReportsQuery, @Me() me: SignedIn) {
    return this.ownReports.list(query, me);
  }

  @Put('periods/:id/commitments/:commitment/update')
  @Needs('update:draft')
  @Answers(Update, 'Save the draft of a report; `If-Match: "0"` when there is none yet')
  save(
    @Param('id', IdPipe) period: string,
    @Param('commitment', IdPipe) commitment: string,
    @Body({ schema: DraftUpdate }) body: DraftUpdate,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.desk.save(period, commitment, body, version, me);
  }

  @Get('plans/:plan/updates')
  @Needs('draft:read')
  @Answers(UpdatePage, 'What waits for a review, oldest first')
  list(
    @Param('plan') plan: string,
    @Query({ schema: UpdateQuery }) query: UpdateQuery,
    @Me() me: SignedIn,
    @Conditional() exchange: Exchange,
  ) {
    return this.review.list(plan, query, me, exchange);
  }

  @Post('plans/:plan/updates/approve')
  @HttpCode(200)
  @Needs('update:review')
  @Answers(UpdatesApproved, 'Approve many at once, all of them or none')
  approveAll(@Param('plan') plan: string, @Body({ schema: ApproveUpdates }) body: ApproveUpdates, @Me() me: SignedIn) {
    return this.review.approveAll(plan, body.updates, me);
  }

  @Get('updates/:id')
  @Needs('commitment:read')
  @Answers(Update, 'One report, with its review for those who may read it')
  read(@Param('id', IdPipe) id: string, @Me() me: SignedIn) {
    return this.desk.read(id, me);
  }

  @Post('updates/:id/submit')
  @HttpCode(200)
  @Needs('update:submit')
  @Answers(Update, 'Send a report')
  submit(@Param('id', IdPipe) id: string, @IfMatchWhenSent() version: number | null, @Me() me: SignedIn) {
    return this.desk.submit(id, version, me);
  }

  @Post('updates/:id/approve')
  @HttpCode(200)
  @Needs('update:review')
  @Answers(Update, 'Approve a report: from now on the figures rest on it')
  approve(@Param('id', IdPipe) id: string, @IfMatchWhenSent() version: number | null, @Me() me: SignedIn) {
    return this.review.approve(id, version, me);
  }

  @Post('updates/:id/return')
  @HttpCode(200)
  @Needs('update:review')
  @Answers(Update, 'Return a report with a reason')
  return(
    @Param('id', IdPipe) id: string,
    @Body({ schema: ReturnUpdate }) { comment }: ReturnUpdate,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.review.return(id, comment, version, me);
  }
}
