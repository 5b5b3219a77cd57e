import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, Worker } from 'node:worker_threads';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Language } from '@symmachia/domain';
import type { PlanContext } from '../../platform/access/access';
import type { Config } from '../../platform/config';
import type { Author } from '../../platform/database/author';
import { configToken } from '../../platform/tokens';
import type { UploadedFile } from '../upload';
import { ImportWork, type Progress } from './import-work';
import { type Call, type FromWorker, type ToWorker, unpackedError } from './worker-messages';

const program = join(__dirname, 'import-worker.js');
/** Whoever looks through an import previews it several times in a row: the thread waits for them, but not for ever. */
const idleMilliseconds = 30_000;
/** Rows by the hundred thousand are made and forgotten: they should not outlive the cheap collections. */
const youngMegabytes = 64;

/** Whether this program was built with the worker's beside it, which it was not under Jest, and is not that worker. */
export const hasWorkerProgram = (): boolean => isMainThread && existsSync(program);

/** Has the work done in a thread of its own, one thing after the other. The thread lives while it is needed. */
@Injectable()
export class WorkerThreadWork extends ImportWork implements OnModuleDestroy {
  private tail: Promise<unknown> = Promise.resolve();
  private thread: Thread | undefined;
  private idle: NodeJS.Timeout | undefined;

  constructor(@Inject(configToken) private readonly config: Config) {
    super();
  }

  async preview(plan: PlanContext, upload: UploadedFile, author: Author, reader: Language): Promise<string> {
    const id = await this.call({ method: 'preview', given: [plan, upload, author, reader] });
    if (id === null) throw new Error('The preview has no id');
    return id;
  }

  async apply(
    plan: PlanContext,
    batchId: string,
    author: Author,
    skipErrors: boolean,
    progress: Progress,
  ): Promise<void> {
    await this.call({ method: 'apply', given: [plan, batchId, author, skipErrors] }, progress);
  }

  async undo(plan: PlanContext, batchId: string, author: Author): Promise<void> {
    await this.call({ method: 'undo', given: [plan, batchId, author] });
  }

  onModuleDestroy(): void {
    this.rest();
  }

  private call(call: Call, progress: Progress = () => undefined): Promise<string | null> {
    const mine = this.tail.then(() => this.done(call, progress));
    this.tail = mine.catch(() => undefined);
    return mine;
  }

  private async done(call: Call, progress: Progress): Promise<string | null> {
    clearTimeout(this.idle);
    const thread = this.thread?.isAlive ? this.thread : new Thread(this.config);
    this.thread = thread;
    try {
      return await thread.ask(call, progress);
    } finally {
      this.idle = setTimeout(() => this.rest(), idleMilliseconds).unref();
    }
  }

  private rest(): void {
    clearTimeout(this.idle);
    this.thread?.end();
    this.thread = undefined;
  }
}

/** The worker, asked one thing at a time. When it dies, so does the answer that is being waited for. */
class Thread {
  private readonly worker: Worker;
  private waiting:
    { progress: Progress; resolve(result: string | null): void; reject(error: unknown): void } | undefined;
  private hasEnded = false;

  constructor(config: Config) {
    this.worker = new Worker(program, {
      workerData: config,
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    });
    this.worker.on('message', (message: FromWorker) => this.hear(message));
    this.worker.on('error', (error) => this.die(error));
    this.worker.on('exit', () => this.die(new Error('The thread of the imports has ended')));
  }

  get isAlive(): boolean {
    return !this.hasEnded;
  }

  ask(call: Call, progress: Progress): Promise<string | null> {
    return new Promise((resolve, reject) => {
      this.waiting = { progress, resolve, reject };
      this.tell(call);
    });
  }

  end(): void {
    this.hasEnded = true;
    this.tell({ method: 'end' });
  }

  private tell(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private hear(message: FromWorker): void {
    if (message.kind === 'progress') this.waiting?.progress(message.done, message.total);
    else if (message.kind === 'done') this.waiting?.resolve(message.result);
    else this.waiting?.reject(unpackedError(message.failure));
  }

  private die(error: unknown): void {
    this.hasEnded = true;
    this.waiting?.reject(error);
  }
}
