import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Attachment, Lab } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import { sendForm } from '../../../test/form';
import { pictures } from '../../../test/pictures';
import { type TestApp, testApp } from '../../../test/test-app';
import { configToken } from '../../platform/tokens';
import { FileStore } from './file-store';
import { faultsOf, sweep, unnamed } from './sweep';

eachDatabase((fresh) => {
  let test: TestApp;
  let store: FileStore;
  let folder: string;
  let photo: Attachment;
  beforeAll(async () => {
    test = await testApp(await fresh());
    store = test.app.get(FileStore, { strict: false });
    folder = test.app.get(configToken).filesFolder;
    const unit = await test.as('coordinator');
    const { body: lab } = await unit.post<Lab>('/plans/test-plan/labs', { kind: 'workshop', title: { en: 'Lab' } });
    const said = { kind: 'photo', altText: '{"en":"Photo"}', peopleConsent: 'given' };
    const file = { name: 'a.jpg', bytes: await pictures.jpeg() };
    photo = (await sendForm<Attachment>(unit, `/labs/${lab.id}/attachments`, file, said)).body;
    await unit.patch(`/attachments/${photo.id}`, 1, { isWithdrawn: true });
  });
  afterAll(() => test.close());

  const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);
  const kept = async () => (await Readable.from(store.all()).toArray()).length;
  const placeOf = (name: string) => join(folder, name.slice(0, 2), name);

  it('takes away what no row came to name, and what was never written to its end; not before a month is over', async () => {
    const orphan = await store.put(Buffer.from('A program that ended before it had written the row'));
    writeFileSync(`${placeOf(orphan)}.part`, 'half');
    const told = async (now: Date) => (await Readable.from(unnamed(test.database, store, now)).toArray()).length;
    expect([await told(inDays(29)), await sweep(test.database, store, inDays(29)), await kept()]).toEqual([0, 0, 3]);
    expect([await told(inDays(31)), await sweep(test.database, store, inDays(31)), await kept()]).toEqual([1, 2, 2]);
    expect(await store.find(orphan)).toBeNull();
  });

  it('leaves what a withdrawn photo needs to come back', async () => {
    expect(await sweep(test.database, store, inDays(31))).toBe(0);
    expect(await Readable.from(faultsOf(test.database, store)).toArray()).toEqual([]);
  });

  it('does not mind what is put down again meanwhile', async () => {
    const orphan = await store.put(Buffer.from('Twice'));
    utimesSync(placeOf(orphan), new Date(0), new Date(0));
    await store.put(Buffer.from('Twice'));
    expect(await sweep(test.database, store, new Date())).toBe(0);
  });

  it('leaves what is put down again while it asks whether a row names it', async () => {
    const orphan = await store.put(Buffer.from('Again'));
    utimesSync(placeOf(orphan), new Date(0), new Date(0));
    const asked = jest.spyOn(test.database, 'readOne').mockImplementationOnce(async () => {
      await store.put(Buffer.from('Again'));
      return undefined;
    });
    expect(await sweep(test.database, store, new Date())).toBe(0);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
    expect(await store.find(orphan)).not.toBeNull();
  });

  it('names what is missing, and what is not as it was put down', async () => {
    const sha256 = photo.sha256 ?? '';
    writeFileSync(placeOf(sha256), 'Something else');
    expect(await Readable.from(faultsOf(test.database, store)).toArray()).toEqual([{ sha256, isMissing: false }]);
    await store.remove(sha256);
    expect(await Readable.from(faultsOf(test.database, store)).toArray()).toEqual([{ sha256, isMissing: true }]);
  });
});
