import { createServer, type RequestListener, type Server } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Registry } from 'prom-client';
import { version } from '../config';
import { Database } from '../database/database';
import { routeOf } from '../logging/request-log';

interface Watched {
  name: string;
  help: string;
  read: () => number;
}

const seconds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The figures of the running program, in the words of Prometheus; measured only where an operator asks for them. */
@Injectable()
export class Metrics {
  private readonly watched: Watched[] = [];
  private register: Registry | undefined;

  constructor(private readonly database: Database) {}

  /** A figure that a feature can tell at any moment. */
  watch(name: string, help: string, read: () => number): void {
    this.watched.push({ name, help, read });
  }

  /** Begins to measure: the process, requests by route template, waits for the write lock, and what features watch. */
  async begin(app: NestFastifyApplication): Promise<void> {
    const { collectDefaultMetrics, Gauge, Histogram, Registry: Collection } = await import('prom-client');
    const register = new Collection();
    const common = { registers: [register], buckets: seconds };
    collectDefaultMetrics({ register });
    const requests = new Histogram({
      ...common,
      name: 'http_request_duration_seconds',
      help: 'How long requests took, by route',
      labelNames: ['method', 'route', 'status'],
    });
    const waits = new Histogram({
      ...common,
      name: 'symmachia_write_wait_seconds',
      help: 'How long writes waited for their turn',
    });
    for (const { name, help, read } of this.watched)
      new Gauge({
        name,
        help,
        registers: [register],
        collect() {
          this.set(read());
        },
      });
    const info = new Gauge({
      name: 'symmachia_info',
      help: 'What is running',
      labelNames: ['version', 'database'],
      registers: [register],
    });
    info.set({ version, database: this.database.driver }, 1);
    this.database.onTurn((milliseconds) => waits.observe(milliseconds / 1000));
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onResponse', (request, reply, done) => {
        // A stream is open for as long as somebody listens: that is no time that anybody waits.
        if (reply.getHeader('content-type') === 'text/event-stream') return done();
        const labels = { method: request.method, route: routeOf(request), status: reply.statusCode };
        requests.observe(labels, reply.elapsedTime / 1000);
        done();
      });
    this.register = register;
  }

  /** Serves them at a port of their own, which is nobody's but the operator's. */
  async serve(port: number, host: string): Promise<Server> {
    const server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    return server.unref();
  }

  private async answer(
    request: Parameters<RequestListener>[0],
    response: Parameters<RequestListener>[1],
  ): Promise<void> {
    if (!this.register || request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    const headers = { 'content-type': this.register.contentType, 'cache-control': 'no-store' };
    response.writeHead(200, headers).end(await this.register.metrics());
  }
}
