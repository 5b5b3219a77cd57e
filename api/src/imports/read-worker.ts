import { parentPort } from 'node:worker_threads';
import { doImportWork } from './work/do-import-work';
import type { ImportJob } from './work/import-work';
import { StateCollector } from './work/state-part';
import { type FromWorker, type Lists, piecesOf, type ToWorker } from './work/worker-messages';

/** The worker thread's program: takes a job and the plan's rows, works, and hands the result over in pieces. */
const state = new StateCollector();
let job: ImportJob | undefined;
let pieces: Generator<Partial<Lists>> | undefined;

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'job') job = message.job;
  else if (message.kind === 'state') state.add(message.part);
  else parentPort?.postMessage(message.kind === 'work' ? work() : next());
});

function work(): FromWorker {
  if (!job) throw new Error('No job was given');
  const outcome = doImportWork(job, state.collected());
  if ('problem' in outcome) return { kind: 'problem', problem: outcome.problem };
  const { counts, contents, ...lists } = outcome.plan;
  pieces = piecesOf(lists);
  return { kind: 'done', reading: outcome.reading, totals: { counts, contents } };
}

function next(): FromWorker {
  const piece = pieces?.next();
  return piece && !piece.done ? { kind: 'piece', piece: piece.value } : { kind: 'end' };
}
