import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ChangeIdeaAction, IdeaAction, LinkAction } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { IdeaActionService } from './idea-action.service';

@Controller()
export class IdeaActionController {
  constructor(private readonly links: IdeaActionService) {}

  @Post('ideas/:id/actions')
  @Needs('idea:update')
  @Answers(IdeaAction, 'Note one more action that an adopted idea led to', 201)
  create(@Param('id', IdPipe) id: string, @Body({ schema: LinkAction }) body: LinkAction, @Me() me: SignedIn) {
    return this.links.create(id, body, me);
  }

  @Get('idea-actions/:id')
  @Needs('plan:read')
  @Answers(IdeaAction, 'What an idea did to one action')
  read(@Param('id', IdPipe) id: string, @Me() me: SignedIn) {
    return this.links.read(id, me);
  }

  @Patch('idea-actions/:id')
  @Needs('idea:update')
  @Answers(IdeaAction, 'Change what an idea did to an action, withdraw it or bring it back')
  change(
    @Param('id', IdPipe) id: string,
    @Body({ schema: ChangeIdeaAction }) body: ChangeIdeaAction,
    @IfMatch() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.links.change(id, body, version, me);
  }
}
