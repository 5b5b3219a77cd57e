import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { EndOverride, OverrideRag, RagOverride, RagOverrides } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatchWhenSent } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { RagOverrideService } from './rag-override.service';

@Controller()
export class RagOverrideController {
  constructor(private readonly overrides: RagOverrideService) {}

  @Get('commitments/:id/rag-override')
  @Needs('commitment:read')
  @Answers(RagOverrides, 'Every colour that was set against the calculated one of a commitment')
  listOfCommitment(@Param('id', IdPipe) commitment: string, @Me() me: SignedIn) {
    return this.overrides.list({ commitment }, me);
  }

  @Put('commitments/:id/rag-override')
  @Needs('rag:override')
  @Answers(RagOverride, 'Set a colour of a commitment against the calculated one, until its period is closed')
  overrideCommitment(
    @Param('id', IdPipe) commitment: string,
    @Body({ schema: OverrideRag }) body: OverrideRag,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.overrides.override({ commitment }, body, version, me);
  }

  @Post('commitments/:id/rag-override/end')
  @HttpCode(200)
  @Needs('rag:override')
  @Answers(RagOverride, 'Let the calculated colour of a commitment stand again')
  endOfCommitment(
    @Param('id', IdPipe) commitment: string,
    @Body({ schema: EndOverride }) body: EndOverride,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.overrides.end({ commitment }, body, version, me);
  }

  @Get('actions/:id/rag-override')
  @Needs('action:read')
  @Answers(RagOverrides, 'Every colour that was set against the calculated one of an action')
  listOfAction(@Param('id', IdPipe) action: string, @Me() me: SignedIn) {
    return this.overrides.list({ action }, me);
  }

  @Put('actions/:id/rag-override')
  @Needs('rag:override')
  @Answers(RagOverride, 'Set a colour of an action against the calculated one, until its period is closed')
  overrideAction(
    @Param('id', IdPipe) action: string,
    @Body({ schema: OverrideRag }) body: OverrideRag,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.overrides.override({ action }, body, version, me);
  }

  @Post('actions/:id/rag-override/end')
  @HttpCode(200)
  @Needs('rag:override')
  @Answers(RagOverride, 'Let the calculated colour of an action stand again')
  endOfAction(
    @Param('id', IdPipe) action: string,
    @Body({ schema: EndOverride }) body: EndOverride,
    @IfMatchWhenSent() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.overrides.end({ action }, body, version, me);
  }
}
