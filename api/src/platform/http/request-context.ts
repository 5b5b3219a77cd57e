import { AsyncLocalStorage } from 'node:async_hooks';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { ChangeSource } from '@symmachia/domain';

/** What the log keeps of the request behind a change. */
export interface RequestContext {
  requestId: string;
  source: Extract<ChangeSource, 'ui' | 'api'>;
  /** The event that the request takes back. */
  reverts?: number;
}

const current = new AsyncLocalStorage<RequestContext>();

/** The request under way, if the work is done for one. */
export const currentRequest = (): RequestContext | undefined => current.getStore();

/** Does the work as one that takes back an event of the log. */
export const asRevertOf = <T>(sequence: number, work: () => Promise<T>): Promise<T> =>
  current.run({ requestId: '', source: 'ui', ...current.getStore(), reverts: sequence }, work);

/** Once its body is read: what a stream calls back later has lost the request it belongs to. */
export function rememberRequests(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preHandler', (request, _reply, done) => current.run(contextOf(request), done));
}

export const contextOf = (request: FastifyRequest): RequestContext => ({
  requestId: request.id,
  source: sourceOf(request),
});

/** Browsers say so themselves; whoever writes without saying is a program that speaks to the interface. */
const sourceOf = ({ headers }: FastifyRequest): RequestContext['source'] =>
  headers['sec-fetch-site'] !== undefined || headers.origin !== undefined ? 'ui' : 'api';
