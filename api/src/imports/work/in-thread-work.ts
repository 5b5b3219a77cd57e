import { Injectable } from '@nestjs/common';
import type { Language } from '@symmachia/domain';
import type { PlanContext } from '../../platform/access/access';
import type { Author } from '../../platform/database/author';
import { ImportApplication } from '../applying/import-application';
import { ImportPreviews } from '../import-previews';
import { ImportUndo } from '../undoing/import-undo';
import type { UploadedFile } from '../upload';
import { ImportWork, type Progress } from './import-work';

/** Does the work on the calling thread: inside the worker, on the command line, and in tests. */
@Injectable()
export class InThreadWork extends ImportWork {
  constructor(
    private readonly previews: ImportPreviews,
    private readonly application: ImportApplication,
    private readonly undoing: ImportUndo,
  ) {
    super();
  }

  preview(plan: PlanContext, upload: UploadedFile, author: Author, reader: Language): Promise<string> {
    return this.previews.make(plan, upload, author, reader);
  }

  apply(plan: PlanContext, batchId: string, author: Author, skipErrors: boolean, progress: Progress): Promise<void> {
    return this.application.apply(plan, batchId, author, skipErrors, progress);
  }

  undo(plan: PlanContext, batchId: string, author: Author): Promise<void> {
    return this.undoing.undo(plan, batchId, author);
  }
}
