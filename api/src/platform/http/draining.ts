import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem';
import { sendProblem } from '../problem/problem.filter';
import { healthPath } from './paths';

/** Which requests are under way, so that the program can end once they are answered. */
@Injectable()
export class Draining {
  private readonly underWay = new Set<FastifyRequest>();
  private whenEmpty: (() => void) | undefined;
  private begun = false;
  private readonly atBegin: (() => void)[] = [];

  get isStopping(): boolean {
    return this.begun;
  }

  /** What never ends by itself is told to. */
  onBegin(end: () => void): void {
    this.atBegin.push(end);
  }

  /** From here on new requests are refused; resolves when those under way are answered. */
  begin(): Promise<void> {
    this.begun = true;
    for (const end of this.atBegin) end();
    return new Promise((resolve) => {
      this.whenEmpty = resolve;
      this.endIfEmpty();
    });
  }

  enter(request: FastifyRequest): void {
    this.underWay.add(request);
  }

  leave(request: FastifyRequest): void {
    this.underWay.delete(request);
    if (this.begun) this.endIfEmpty();
  }

  private endIfEmpty(): void {
    if (this.underWay.size === 0) this.whenEmpty?.();
  }
}

/** Once the program is told to stop, whoever comes new hears it at once; only the question how it is goes on being answered. */
export function refuseWhenStopping(app: NestFastifyApplication): void {
  const draining = app.get(Draining);
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    if (!draining.isStopping) draining.enter(request);
    else {
      void reply.header('connection', 'close');
      if (request.routeOptions.url !== healthPath) return void sendProblem(new Problem('unavailable'), request, reply);
    }
    done();
  });
  server.addHook('onResponse', (request, _reply, done) => {
    draining.leave(request);
    done();
  });
  server.addHook('onRequestAbort', (request, done) => {
    draining.leave(request);
    done();
  });
}
