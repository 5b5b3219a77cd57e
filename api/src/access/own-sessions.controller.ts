import { Controller, Delete, Get, HttpCode, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EndSessionsQuery, OwnSessions } from '@symmachia/contracts';
import { Me, NeedsSignIn, type SignedIn } from '../platform/access/declarations';
import type { Config } from '../platform/config';
import { IdPipe } from '../platform/http/id.pipe';
import { Answers, NoContent } from '../platform/http/openapi';
import { configToken } from '../platform/tokens';
import { forgetSession } from './cookie';
import { SessionService } from './session.service';

@Controller('sessions')
export class OwnSessionsController {
  constructor(
    private readonly sessions: SessionService,
    @Inject(configToken) private readonly config: Config,
  ) {}

  @Get()
  @NeedsSignIn()
  @Answers(OwnSessions, 'Where I am signed in')
  async list(@Me() me: SignedIn): Promise<OwnSessions> {
    return { items: await this.sessions.list(me) };
  }

  @Delete(':id')
  @NeedsSignIn()
  @HttpCode(204)
  @NoContent('End one of my sessions')
  async end(
    @Me() me: SignedIn,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(me, id);
    if (id === me.sessionId) forgetSession(reply, this.config);
  }

  @Delete()
  @NeedsSignIn()
  @HttpCode(204)
  @NoContent('Sign out everywhere; with `others=true` everywhere but here')
  async endAll(
    @Me() me: SignedIn,
    @Query({ schema: EndSessionsQuery }) { others }: EndSessionsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.endAll(me, others === 'true');
    if (others === 'false') forgetSession(reply, this.config);
  }
}
