import { createHash, hash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '../../platform/problem/problem';
import { FileStore, isFileName, type KeptFile } from './file-store';

/** What systems say of a disk, or of one's part of it, that has no room left. */
const full = new Set(['ENOSPC', 'EDQUOT']);

/** Of what is still being written. */
const ending = '.part';

/** Files in a folder of this machine, or one that several machines share: `ab/abcd…`, written as `ab/<something>.part`. */
export class FolderStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  /** Written under another name, on the disk, and only then in its place: whoever looks finds all of it, or nothing. */
  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = hash('sha256', bytes, 'hex');
    const place = this.placeOf(sha256);
    const part = join(dirname(place), `${randomUUID()}${ending}`);
    try {
      await mkdir(dirname(place), { recursive: true });
      await write(part, bytes);
      await rename(part, place);
      await sync(dirname(place));
    } catch (error) {
      await rm(part, { force: true });
      throw full.has(codeOf(error)) ? new Problem('storage-full') : error;
    }
    return sha256;
  }

  async find(sha256: string): Promise<KeptFile | null> {
    const place = this.placeOf(sha256);
    try {
      const { size } = await stat(place);
      return { size, read: () => createReadStream(place) };
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }

  async *all() {
    for await (const { shelf, name } of this.everything())
      if (isFileName(name) && name.startsWith(shelf)) {
        const putAt = await writtenAt(this.placeOf(name));
        if (putAt) yield { sha256: name, putAt };
      }
  }

  async digest(sha256: string): Promise<string | null> {
    const kept = await this.find(sha256);
    if (!kept) return null;
    const digest = createHash('sha256');
    try {
      for await (const chunk of kept.read()) digest.update(chunk);
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
    return digest.digest('hex');
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.placeOf(sha256), { force: true });
  }

  async removeOlder(sha256: string, before: Date): Promise<boolean> {
    return removeOlder(this.placeOf(sha256), before);
  }

  async removeUnfinished(before: Date): Promise<number> {
    let removed = 0;
    for await (const { shelf, name } of this.everything()) {
      if (!name.endsWith(ending)) continue;
      if (await removeOlder(join(this.folder, shelf, name), before)) removed += 1;
    }
    return removed;
  }

  private async *everything() {
    for (const shelf of await this.names(this.folder))
      for (const name of await this.names(join(this.folder, shelf))) yield { shelf, name };
  }

  private placeOf(sha256: string): string {
    if (!isFileName(sha256)) throw new Error('No file has such a name');
    return join(this.folder, sha256.slice(0, 2), sha256);
  }

  private async names(folder: string): Promise<string[]> {
    try {
      return (await readdir(folder)).sort();
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return [];
      throw error;
    }
  }
}

async function removeOlder(place: string, before: Date): Promise<boolean> {
  const at = await writtenAt(place);
  if (!at || at > before) return false;
  await rm(place, { force: true });
  return true;
}

/** When it was written; null where it is not there, or no longer. */
async function writtenAt(place: string): Promise<Date | null> {
  try {
    return (await stat(place)).mtime;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

async function write(place: string, bytes: Uint8Array): Promise<void> {
  const file = await open(place, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The folder's own list of names; Windows has no such thing and needs none. */
async function sync(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

/** Others put down and take away at the same time. */
const isGone = (error: unknown): boolean => codeOf(error) === 'ENOENT';

const codeOf = (error: unknown): string => (error as { code?: string } | null)?.code ?? '';
