import { PassThrough } from 'node:stream';
import { Injectable, type OnModuleDestroy, StreamableFile } from '@nestjs/common';
import type { PlanCounter } from '@symmachia/contracts';
import { SessionService } from '../access/session.service';
import { Access } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Draining } from '../platform/http/draining';
import type { Exchange } from '../platform/http/plan-etag';
import { Problem } from '../platform/problem/problem';
import { PlanPulse } from './plan-pulse';

/** More than anybody has windows in sight; whoever opens more asks for the counter now and then instead. */
const mostStreams = 12;
/** Often enough that no proxy takes the stream for dead, and that an ended session ends it soon, in milliseconds. */
const heartbeat = 10_000;
/** After how long a browser asks again when a stream broke, in milliseconds. */
const retry = 3000;

/** Lets readers of a plan know that it changed, and nothing else: what changed they ask for by themselves. */
@Injectable()
export class PlanEventsService implements OnModuleDestroy {
  private readonly open = new Map<string, Set<PassThrough>>();

  constructor(
    private readonly access: Access,
    private readonly sessions: SessionService,
    private readonly pulse: PlanPulse,
    draining: Draining,
  ) {
    draining.onBegin(() => this.onModuleDestroy());
  }

  /** A stream of events to whoever asks for one, else the counter as it is. */
  async watch(ref: string, me: SignedIn, { request, reply }: Exchange): Promise<PlanCounter | StreamableFile> {
    const plan = await this.access.plan(me, ref, 'plan:read');
    void reply.header('cache-control', 'no-store, no-transform');
    if (!request.headers.accept?.includes('text/event-stream')) return { changes: plan.changes };
    void reply.header('x-accel-buffering', 'no');
    const stream = this.begin(me);
    const say = (changes: number) => stream.write(`event: changes\nid: ${changes}\ndata: ${changes}\n\n`);
    stream.write(`retry: ${retry}\n\n`);
    say(plan.changes);
    const still = () => this.stillReads(me, plan.id);
    const stop = this.pulse.listen(
      plan.id,
      plan.changes,
      (changes) => void endUnless(still, stream, () => say(changes)),
    );
    const beats = setInterval(() => void endUnless(still, stream, () => stream.write(': \n\n')), heartbeat).unref();
    stream.once('close', () => {
      stop();
      clearInterval(beats);
      this.forget(me, stream);
    });
    return new StreamableFile(stream, { type: 'text/event-stream' });
  }

  onModuleDestroy(): void {
    for (const streams of this.open.values()) for (const stream of streams) stream.end();
  }

  private begin({ userId }: SignedIn): PassThrough {
    const own = this.open.get(userId) ?? new Set();
    if (own.size >= mostStreams) throw new Problem('too-many-requests');
    const stream = new PassThrough();
    this.open.set(userId, own.add(stream));
    return stream;
  }

  private forget({ userId }: SignedIn, stream: PassThrough): void {
    const own = this.open.get(userId);
    own?.delete(stream);
    if (own?.size === 0) this.open.delete(userId);
  }

  private async stillReads({ sessionId }: SignedIn, planId: string): Promise<boolean> {
    const me = await this.sessions.holderOf(sessionId);
    return me !== null && this.access.allows(me, 'plan:read', { planId });
  }
}

/** Whoever may no longer read, and whoever does not read what is sent, hears no more. */
async function endUnless(still: () => Promise<boolean>, stream: PassThrough, send: () => void): Promise<void> {
  const goesOn = !stream.writableNeedDrain && (await still().catch(() => false));
  if (stream.writableEnded) return;
  if (goesOn) send();
  else stream.end();
}
