import { Injectable } from '@nestjs/common';
import { doImportWork } from './do-import-work';
import { type ImportJob, type ImportOutcome, ImportWork } from './import-work';
import { StateCollector, type StatePart } from './state-part';

/** Does the work on the calling thread: for the command line and for tests, where nobody waits for an answer meanwhile. */
@Injectable()
export class InThreadWork extends ImportWork {
  async run(job: ImportJob, state: AsyncIterable<StatePart>): Promise<ImportOutcome> {
    const collector = new StateCollector();
    for await (const part of state) collector.add(part);
    return doImportWork(job, collector.collected());
  }
}
