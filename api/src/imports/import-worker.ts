import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import type { Config } from '../platform/config';
import { Database } from '../platform/database/database';
import { ImportWork } from './work/import-work';
import { type Call, type FromWorker, packedError, type ToWorker } from './work/worker-messages';

/**
 * The program of the imports' thread: the same services over database connections of its own, so that what it writes is
 * seen by the same listeners, while the thread that answers requests goes on answering.
 */
async function serve(config: Config): Promise<void> {
  const database = await Database.open(config.databaseUrl);
  const module = AppModule.with(config, database);
  const app = await NestFactory.createApplicationContext(module, { logger: ['error', 'warn'], abortOnError: false });
  const work = app.get(ImportWork, { strict: false });
  parentPort?.on('message', (message: ToWorker) => {
    if (message.method !== 'end') return void answer(work, message);
    parentPort?.close();
    void app.close().then(() => database.close());
  });
}

async function answer(work: ImportWork, call: Call): Promise<void> {
  try {
    say({ kind: 'done', result: await done(work, call) });
  } catch (error) {
    say({ kind: 'failed', failure: packedError(error) });
  }
}

async function done(work: ImportWork, call: Call): Promise<string | null> {
  switch (call.method) {
    case 'preview':
      return work.preview(...call.given);
    case 'apply':
      await work.apply(...call.given, (done, total) => say({ kind: 'progress', done, total }));
      return null;
    case 'undo':
      await work.undo(...call.given);
      return null;
  }
}

const say = (message: FromWorker) => parentPort?.postMessage(message);

void serve(workerData);
