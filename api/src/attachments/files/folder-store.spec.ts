import { hash } from 'node:crypto';
import { createReadStream, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { FolderStore } from './folder-store';

describe('the store of files', () => {
  let folder: string;
  let store: FolderStore;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'symmachia-files-'));
    store = new FolderStore(join(folder, 'files'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const all = async () => (await Readable.from(store.all()).toArray()).map(({ sha256 }) => sha256);
  const files = () => readdirSync(folder, { recursive: true }).map(String);

  it('gives back what was put down, by the digest of what it holds', async () => {
    const name = await store.put(Buffer.from('Lab'));
    expect(name).toBe(hash('sha256', 'Lab', 'hex'));
    const kept = await store.find(name);
    expect([kept?.size, kept && (await text(kept.read()))]).toEqual([3, 'Lab']);
  });

  it('keeps the same file once, also when two send it at the same moment, and leaves nothing half-written', async () => {
    const names = await Promise.all(Array.from({ length: 8 }, () => store.put(Buffer.alloc(100_000, 1))));
    expect(new Set(names).size).toBe(1);
    expect(await all()).toEqual([names[0]]);
    expect(files().filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.each(['../../etc/passwd', '..', '', 'a'.repeat(63), 'A'.repeat(64), `${'a'.repeat(63)}/`, `${'a'.repeat(64)}\n`])(
    'has no way to %j',
    async (name) => {
      await expect(store.find(name)).rejects.toThrow('No file has such a name');
      await expect(store.remove(name)).rejects.toThrow('No file has such a name');
    },
  );

  it('has nothing where nothing was put down, and takes away what it is told to', async () => {
    expect([await store.find('a'.repeat(64)), await all()]).toEqual([null, []]);
    const name = await store.put(Buffer.from('Lab'));
    await store.remove(name);
    await store.remove(name);
    expect([await store.find(name), await all()]).toEqual([null, []]);
  });

  it.each(['ENOSPC', 'EDQUOT'])('says that the disk is full (%s), and keeps nothing half-written', async (code) => {
    const handle = await open(folder, 'r');
    const writeFile = jest.spyOn(Object.getPrototypeOf(handle), 'writeFile');
    await handle.close();
    writeFile.mockRejectedValueOnce(Object.assign(new Error('full'), { code }));
    await expect(store.put(Buffer.from('Lab'))).rejects.toMatchObject({ code: 'storage-full' });
    writeFile.mockRestore();
    expect([await all(), files().filter((name) => name.endsWith('.part'))]).toEqual([[], []]);
  });

  it('goes on where others take files away while it looks', async () => {
    const name = await store.put(Buffer.from('Lab'));
    // Listed, and not there when one looks closer.
    mkdirSync(join(folder, 'files', 'aa'));
    for (const gone of ['a'.repeat(64), 'x.part']) symlinkSync('nowhere', join(folder, 'files', 'aa', gone));
    expect([await all(), await store.removeUnfinished(new Date())]).toEqual([[name], 0]);
    expect(await store.removeOlder('a'.repeat(64), new Date())).toBe(false);
    const read = () => createReadStream(join(folder, 'nowhere'));
    jest.spyOn(store, 'find').mockResolvedValueOnce({ size: 3, read });
    expect(await store.digest(name)).toBeNull();
  });

  it('passes over what is not its own', async () => {
    const name = await store.put(Buffer.from('Lab'));
    mkdirSync(join(folder, 'files', 'zz'));
    writeFileSync(join(folder, 'files', 'zz', 'a'.repeat(64)), '');
    writeFileSync(join(folder, 'files', name.slice(0, 2), 'x.part'), '');
    writeFileSync(join(folder, 'files', 'README'), '');
    expect(await all()).toEqual([name]);
  });
});
