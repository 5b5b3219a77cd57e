import type { ImportMapping } from '@symmachia/contracts';
import { readSector } from './sector-words';
import { StatusReader } from './status-reader';
import { readTargetGroups } from './target-group-words';
import { remembered } from './remembered';

/** Reads the vocabulary words of one file. */
export class FileWords {
  readonly sector = remembered(readSector);
  readonly targetGroups = remembered(readTargetGroups);
  readonly statuses: StatusReader;

  constructor(mapping: ImportMapping) {
    this.statuses = new StatusReader(mapping.values?.status);
  }
}
