import type { Readable } from 'node:stream';

/** A file that is kept. */
export interface KeptFile {
  size: number;
  read(): Readable;
}

/**
 * Where files are kept, each by the SHA-256 of what it holds, so that the same file is kept once. A file is put down whole
 * before the row that names it is committed; one that no row came to name harms nobody, and `files sweep` takes it away.
 */
export abstract class FileStore {
  /** Puts the file down for good; answers the name by which it is found. Refuses with `storage-full`. */
  abstract put(bytes: Uint8Array): Promise<string>;

  /** The file, or null where it is not there. */
  abstract find(sha256: string): Promise<KeptFile | null>;

  /** The names of all files, with the moment at which each was last put down. */
  abstract all(): AsyncIterable<{ sha256: string; putAt: Date }>;

  /** The digest of what the file holds now; null where it is not there. */
  abstract digest(sha256: string): Promise<string | null>;

  abstract remove(sha256: string): Promise<void>;

  /** Looks again, and takes the file away unless it was put down since then; answers whether it did. */
  abstract removeOlder(sha256: string, before: Date): Promise<boolean>;

  /** Takes away what was begun before then and never put in its place; answers how many. */
  abstract removeUnfinished(before: Date): Promise<number>;
}

/** A name that a file can have: there is no other way into the store. */
export const isFileName = (sha256: string): boolean => /^[0-9a-f]{64}$/.test(sha256);
