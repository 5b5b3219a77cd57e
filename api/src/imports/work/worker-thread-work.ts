import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { type ImportPlan, nothingWritten } from '../planning/import-plan';
import { type ImportJob, type ImportOutcome, ImportWork } from './import-work';
import type { StatePart } from './state-part';
import type { FromWorker, Lists, Totals, ToWorker } from './worker-messages';

const program = join(__dirname, 'read-worker.js');

/** Whether this program was built with the worker's beside it; under Jest it was not. */
export const hasWorkerProgram = (): boolean => existsSync(program);

/** Does the work in a thread of its own, one job after the other, and never moves much at once to or from it. */
@Injectable()
export class WorkerThreadWork extends ImportWork {
  private tail: Promise<unknown> = Promise.resolve();

  run(job: ImportJob, state: AsyncIterable<StatePart>): Promise<ImportOutcome> {
    const mine = this.tail.then(() => runInWorker(job, state));
    this.tail = mine.catch(() => undefined);
    return mine;
  }
}

async function runInWorker(job: ImportJob, state: AsyncIterable<StatePart>): Promise<ImportOutcome> {
  const thread = new Thread();
  try {
    thread.tell({ kind: 'job', job });
    for await (const part of state) thread.tell({ kind: 'state', part });
    const answer = await thread.ask({ kind: 'work' });
    if (answer.kind === 'problem') return answer;
    if (answer.kind !== 'done') throw new Error(`The import worker answered ${answer.kind}`);
    return { reading: answer.reading, plan: await planFrom(thread, answer.totals) };
  } finally {
    await thread.end();
  }
}

async function planFrom(thread: Thread, totals: Totals): Promise<ImportPlan> {
  const plan: ImportPlan = { ...nothingWritten(), rows: [], ...totals };
  for (;;) {
    const answer = await thread.ask({ kind: 'next' });
    if (answer.kind !== 'piece') return plan;
    take(plan, answer.piece);
    await setImmediate();
  }
}

function take(plan: Lists, piece: Partial<Lists>): void {
  plan.organisations.push(...(piece.organisations ?? []));
  plan.pillars.push(...(piece.pillars ?? []));
  plan.actions.push(...(piece.actions ?? []));
  plan.commitments.push(...(piece.commitments ?? []));
  plan.milestones.push(...(piece.milestones ?? []));
  plan.values.push(...(piece.values ?? []));
  plan.changedPillars.push(...(piece.changedPillars ?? []));
  plan.changedActions.push(...(piece.changedActions ?? []));
  plan.changedCommitments.push(...(piece.changedCommitments ?? []));
  plan.changedMilestones.push(...(piece.changedMilestones ?? []));
  plan.rows.push(...(piece.rows ?? []));
}

/** A worker that is asked one thing at a time; its failure becomes that of whoever waits for its answer. */
class Thread {
  private readonly worker = new Worker(program);
  private failure: unknown;

  constructor() {
    this.worker.on('error', (error) => {
      this.failure = error;
    });
  }

  tell(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  async ask(message: ToWorker): Promise<FromWorker> {
    if (this.failure) throw this.failure;
    const answer = once(this.worker, 'message');
    this.tell(message);
    const [reply]: FromWorker[] = await answer;
    if (!reply) throw new Error('The import worker said nothing');
    return reply;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}
