import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Session, SignIn } from '@symmachia/contracts';
import { Me, Public, type SignedIn } from '../platform/access/declarations';
import type { Config } from '../platform/config';
import { Answers, NoContent } from '../platform/http/openapi';
import { configToken } from '../platform/tokens';
import { forgetSession, keepSignedIn, tokenIn } from './cookie';
import { SessionService } from './session.service';
import { SignInService } from './sign-in.service';
import { visitorOf } from './visitor';

@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly signIns: SignInService,
    @Inject(configToken) private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @HttpCode(204)
  @NoContent('Sign in; the session is in the cookie')
  async signIn(
    @Body({ schema: SignIn }) body: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    keepSignedIn(reply, await this.signIns.signIn(body, visitorOf(request, this.config)), this.config);
  }

  @Get()
  @Public()
  @Answers(Session, 'Who am I, and what may I')
  read(@Me() me: SignedIn | null): Promise<Session> {
    return this.sessions.describe(me);
  }

  @Delete()
  @Public()
  @HttpCode(204)
  @NoContent('Sign out')
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOut(tokenIn(request, this.config));
    forgetSession(reply, this.config);
  }
}
