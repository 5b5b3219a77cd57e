import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangePassword } from '@symmachia/contracts';
import { Me, NeedsSignIn, type SignedIn } from '../platform/access/declarations';
import type { Config } from '../platform/config';
import { NoContent } from '../platform/http/openapi';
import { configToken } from '../platform/tokens';
import { keepSignedIn } from './cookie';
import { PasswordService } from './password.service';
import { visitorOf } from './visitor';

@Controller('password')
export class PasswordController {
  constructor(
    private readonly passwords: PasswordService,
    @Inject(configToken) private readonly config: Config,
  ) {}

  @Post()
  @NeedsSignIn()
  @HttpCode(204)
  @NoContent('Change my password; all my other sessions end')
  async change(
    @Me() me: SignedIn,
    @Body({ schema: ChangePassword }) body: ChangePassword,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    keepSignedIn(reply, await this.passwords.change(me, body, visitorOf(request, this.config)), this.config);
  }
}
