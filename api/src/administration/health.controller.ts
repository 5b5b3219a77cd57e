import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Health } from '@symmachia/contracts';
import { Public } from '../platform/access/declarations';
import { version } from '../platform/config';
import { Database } from '../platform/database/database';
import { Answers } from '../platform/http/openapi';

@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get()
  @Public()
  @Answers(Health, 'Whether the program and its database answer; 503 when not')
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const reachable = await this.database.read('SELECT 1').then(
      () => true,
      () => false,
    );
    void reply.status(reachable ? 200 : 503).header('cache-control', 'no-store');
    return { status: reachable ? 'ok' : 'unavailable', version, database: { driver: this.database.driver, reachable } };
  }
}
