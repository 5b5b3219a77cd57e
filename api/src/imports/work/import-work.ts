import type { Language } from '@symmachia/domain';
import type { PlanContext } from '../../platform/access/access';
import type { Author } from '../../platform/database/author';
import type { UploadedFile } from '../upload';

/** Told now and then how many things are written, and how many there will be. */
export type Progress = (done: number, total: number) => void;

/** The heavy part of imports, which takes seconds for a large file: not on the thread that answers requests. */
export abstract class ImportWork {
  /** Reads a file and keeps what was found: the id of the batch. `reader` is told in their language what is wrong. */
  abstract preview(plan: PlanContext, upload: UploadedFile, author: Author, reader: Language): Promise<string>;

  abstract apply(
    plan: PlanContext,
    batchId: string,
    author: Author,
    skipErrors: boolean,
    progress: Progress,
  ): Promise<void>;

  abstract undo(plan: PlanContext, batchId: string, author: Author): Promise<void>;
}
