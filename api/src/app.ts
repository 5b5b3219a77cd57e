import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module';
import type { Config } from './platform/config';
import type { Database } from './platform/database/database';
import { noteRefusals } from './platform/audit/refusal-log';
import { refuseCrossSite } from './platform/http/cross-site';
import { serveDocumentation } from './platform/http/documentation';
import { keepAnswers } from './platform/idempotency/keep-answers';
import { readJson } from './platform/http/read-json';
import { rememberRequests } from './platform/http/request-context';
import { refuseWhenStopping } from './platform/http/draining';
import { requestIdOf } from './platform/http/request-id';
import { headersOf, secureAnswers } from './platform/http/security-headers';
import { serveSecurityContact } from './platform/http/security-contact';
import { Problem } from './platform/problem/problem';
import { sendProblem } from './platform/problem/problem.filter';
import { FrameworkLog, type Log, openLog } from './platform/logging/log';
import { Metrics } from './platform/metrics/metrics';
import { logRequests } from './platform/logging/request-log';
import { tagVersions } from './platform/http/version-etag';
import { serveWeb } from './platform/http/web';

const largestBody = 1_000_000;

/** The whole application over an open database, ready to listen or to be asked in a test. */
export async function createApp(
  config: Config,
  database: Database,
  log: Log = openLog(config.logLevel),
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: largestBody,
    // Those under way are waited for before (Draining); what is open by then is idle, or was given time enough.
    forceCloseConnections: true,
    genReqId: requestIdOf,
    // An address that cannot be read reaches no hook.
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      void sendProblem(new Problem('invalid-id'), request, reply.headers(headersOf(config))),
    trustProxy: config.trustProxy,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, database), adapter, {
    logger: new FrameworkLog(log),
    abortOnError: false,
    // Of what is sent JSON is read (`readJson`); Nest would read forms too, which any page can send.
    bodyParser: false,
  });
  secureAnswers(app, config);
  refuseWhenStopping(app);
  logRequests(app, log);
  if (config.metricsPort !== null) await app.get(Metrics).begin(app);
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: 20_000_000, files: 1, fields: 10, fieldSize: 1_000_000 } });
  app.setGlobalPrefix('api/v1');
  readJson(app);
  rememberRequests(app);
  noteRefusals(app);
  tagVersions(app);
  keepAnswers(app);
  refuseCrossSite(app, config);
  serveDocumentation(app);
  serveSecurityContact(app, config);
  await serveWeb(app, config);
  await app.init();
  return app;
}
