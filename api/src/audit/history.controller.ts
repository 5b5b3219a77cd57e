import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { HistoryEvent, HistoryPage, HistoryQuery, Revert } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { Answers } from '../platform/http/openapi';
import { HistoryService } from './history.service';

@Controller('history/:entity/:id')
export class HistoryController {
  constructor(private readonly history: HistoryService) {}

  @Get()
  @Needs('organisation:read')
  @Answers(HistoryPage, 'What happened to one thing, field by field, for whoever may see it')
  list(
    @Param('entity') entity: string,
    @Param('id', IdPipe) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
    @Me() me: SignedIn,
  ): Promise<HistoryPage> {
    return this.history.list(entity, id, query, me);
  }

  @Post('revert')
  @HttpCode(200)
  @Needs('commitment:update')
  @Answers(HistoryEvent, 'Take back what one event changed, as a new change')
  revert(
    @Param('entity') entity: string,
    @Param('id', IdPipe) id: string,
    @Body({ schema: Revert }) body: Revert,
    @Me() me: SignedIn,
  ): Promise<HistoryEvent> {
    return this.history.revert(entity, id, body, me);
  }
}
