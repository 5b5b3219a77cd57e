import type { Mapping } from './mapping.schema';
import { readSector } from './sector-words';
import { StatusReader } from './status-reader';
import { readTargetGroups } from './target-group-words';
import { remembered } from './vocabulary-words';

/** Reads the vocabulary words of one file. */
export class FileWords {
  readonly sector = remembered(readSector);
  readonly targetGroups = remembered(readTargetGroups);
  readonly statuses: StatusReader;

  constructor(mapping: Mapping) {
    this.statuses = new StatusReader(mapping.values?.status);
  }
}
