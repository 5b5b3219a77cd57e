import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import type { Config } from './platform/config';
import type { Database } from './platform/database/database';
import { noteRefusals } from './platform/audit/refusal-log';
import { refuseCrossSite } from './platform/http/cross-site';
import { serveDocumentation } from './platform/http/documentation';
import { keepAnswers } from './platform/idempotency/keep-answers';
import { readMergePatches } from './platform/http/merge-patch';
import { rememberRequests } from './platform/http/request-context';
import { tagVersions } from './platform/http/version-etag';
import { serveWeb } from './platform/http/web';

const largestBody = 1_000_000;

/** The whole application over an open database, ready to listen or to be asked in a test. */
export async function createApp(config: Config, database: Database): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: largestBody,
    forceCloseConnections: true,
    trustProxy: config.trustProxy,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, database), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
    // Fastify reads JSON by itself; Nest would read forms too, which any page can send.
    bodyParser: false,
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: 20_000_000, files: 1, fields: 10, fieldSize: 1_000_000 } });
  app.setGlobalPrefix('api/v1');
  readMergePatches(app);
  rememberRequests(app);
  noteRefusals(app);
  tagVersions(app);
  keepAnswers(app);
  refuseCrossSite(app, config);
  serveDocumentation(app);
  await serveWeb(app, config);
  await app.init();
  return app;
}
