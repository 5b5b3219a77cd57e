import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Session, SignIn } from '@symmachia/contracts';
import { Me, Public, type SignedIn } from '../platform/access/declarations';
import type { Config } from '../platform/config';
import { Answers, NoContent } from '../platform/http/openapi';
import { configToken } from '../platform/tokens';
import { cookieName, cookieOptions, tokenIn } from './cookie';
import { SessionService } from './session.service';

@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    @Inject(configToken) private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @HttpCode(204)
  @NoContent('Sign in; the session is in the cookie')
  async signIn(@Body({ schema: SignIn }) body: SignIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    void reply.setCookie(cookieName(this.config), await this.sessions.signIn(body), cookieOptions(this.config));
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
    void reply.clearCookie(cookieName(this.config), cookieOptions(this.config));
  }
}
