import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FirstAdministrator } from '@symmachia/contracts';
import type { Language } from '@symmachia/domain';
import { Public } from '../platform/access/declarations';
import type { Config } from '../platform/config';
import { ReaderLanguage } from '../platform/http/language';
import { NoContent } from '../platform/http/openapi';
import { configToken } from '../platform/tokens';
import { keepSignedIn } from './cookie';
import { FirstAdministratorService } from './first-administrator.service';
import { visitorOf } from './visitor';

@Controller('first-administrator')
export class FirstAdministratorController {
  constructor(
    private readonly administrators: FirstAdministratorService,
    @Inject(configToken) private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @HttpCode(204)
  @NoContent('Become the first administrator, by the one-time link that the program printed, and be signed in')
  async accept(
    @Body({ schema: FirstAdministrator }) body: FirstAdministrator,
    @ReaderLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const visitor = visitorOf(request, this.config);
    keepSignedIn(reply, await this.administrators.accept(body, language, visitor), this.config);
  }
}
