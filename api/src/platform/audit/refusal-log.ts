import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { ProblemCode } from '@symmachia/contracts';
import type { SessionRequest } from '../access/declarations';
import { Clock } from '../clock';
import type { Author } from '../database/author';
import { Database } from '../database/database';
import { isId } from '../database/ids';
import { contextOf } from '../http/request-context';
import { Problem } from '../problem/problem';

/** The same refusal is told of once in this time, in milliseconds: nobody can flood the log by asking again. */
const quietTime = 60_000;
const rememberedAtMost = 5000;
const waitingAtMost = 1000;
/** While a long write is under way the log is busy, and so is told later. */
const attempts = 6;

interface Refusal {
  author: Author;
  method: string;
  route: string;
  subjectId: string | null;
  code: ProblemCode;
}

/** Tells the audit log who was refused what, without making anybody wait for that. */
@Injectable()
export class RefusalLog implements OnModuleDestroy {
  private readonly log = new Logger('audit');
  private readonly told = new Map<string, number>();
  private tail: Promise<void> = Promise.resolve();
  private waiting = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  note(refusal: Refusal): void {
    if (this.wasToldLately(refusal) || this.waiting >= waitingAtMost) return;
    this.waiting += 1;
    this.tail = this.tail.then(() => this.write(refusal)).finally(() => (this.waiting -= 1));
  }

  /** When everything noted so far is in the log. */
  settled(): Promise<void> {
    return this.tail;
  }

  onModuleDestroy(): Promise<void> {
    return this.settled();
  }

  private wasToldLately({ author, method, route, code }: Refusal): boolean {
    const now = Date.parse(this.clock.now());
    const key = `${author.userId} ${method} ${route} ${code}`;
    const last = this.told.get(key);
    if (last !== undefined && now - last < quietTime) return true;
    this.told.delete(key);
    this.told.set(key, now);
    const [oldest] = this.told.keys();
    if (this.told.size > rememberedAtMost && oldest !== undefined) this.told.delete(oldest);
    return false;
  }

  private async write(refusal: Refusal, attempt = 1): Promise<void> {
    const { author, method, route, subjectId, code } = refusal;
    const detail = { request: `${method} ${route}`, code };
    try {
      await this.database.write(author, async (tx) =>
        tx.note({ entity: 'requests', entityId: subjectId, action: 'refused', detail }),
      );
    } catch (error) {
      if (error instanceof Problem && error.code === 'busy' && attempt < attempts)
        return this.write(refusal, attempt + 1);
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
}

/** Every 403, whoever answers it. */
export function noteRefusals(app: NestFastifyApplication): void {
  const log = app.get(RefusalLog);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request: SessionRequest, reply, payload, done) => {
      if (reply.statusCode === 403 && isProblem(reply) && typeof payload === 'string')
        log.note(refusalOf(request, payload));
      done(null, payload);
    });
}

const isProblem = (reply: FastifyReply): boolean =>
  String(reply.getHeader('content-type')).startsWith('application/problem+json');

/** Of the address only its template and a well-formed id are kept: anything may stand in an address. */
function refusalOf(request: SessionRequest, payload: string): Refusal {
  const { id } = (request.params ?? {}) as { id?: unknown };
  return {
    author: { userId: request.signedIn?.userId ?? null, ...contextOf(request) },
    method: request.method,
    route: request.routeOptions.url ?? '',
    subjectId: typeof id === 'string' && isId(id) ? id.toLowerCase() : null,
    code: JSON.parse(payload).code,
  };
}
