import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Health } from '@symmachia/contracts';
import { Public } from '../platform/access/declarations';
import { version } from '../platform/config';
import { Database } from '../platform/database/database';
import { Draining } from '../platform/http/draining';
import { Answers } from '../platform/http/openapi';

@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly draining: Draining,
  ) {}

  @Get()
  @Public()
  @Answers(Health, 'Whether the program and its database answer; 503 when not, or when it is stopping')
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const reachable = await this.database.read('SELECT 1').then(
      () => true,
      () => false,
    );
    const status = this.draining.isStopping ? 'stopping' : reachable ? 'ok' : 'unavailable';
    void reply.status(status === 'ok' ? 200 : 503);
    return { status, version, database: { driver: this.database.driver, reachable } };
  }
}
