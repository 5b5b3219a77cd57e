import { rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Attachment, AuditPage, HistoryPage, Lab, LabNote, LabSummary, PageOf } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import sharp from 'sharp';
import type { Client } from '../../test/client';
import { type SentFile, sendForm } from '../../test/form';
import { html, pictures, svg } from '../../test/pictures';
import { type TestApp, testApp } from '../../test/test-app';
import { configToken } from '../platform/tokens';
import { FileStore } from './files/file-store';

const photo = {
  kind: 'photo',
  altText: '{"en":"Twenty people around a table","el":"Είκοσι πρόσωπα γύρω από ένα τραπέζι"}',
  caption: '{"en":"The participants"}',
  credit: 'Anna (sample)',
  peopleConsent: 'given',
  visibility: 'public',
};
const document = { kind: 'document', caption: '{"en":"Minutes"}', visibility: 'public' };

eachDatabase((fresh) => {
  let test: TestApp;
  let facilitator: Client;
  let leadership: Client;
  let lab: string;
  beforeAll(async () => {
    test = await testApp(await fresh());
    [facilitator, leadership] = await Promise.all([test.as('facilitator'), test.as('leadership')]);
    const { body } = await facilitator.post<Lab>('/plans/test-plan/labs', { kind: 'workshop', title: { en: 'Lab' } });
    lab = body.id;
  });
  afterAll(() => test.close());

  const jpeg = async (name = 'lab.jpg'): Promise<SentFile> => ({ name, bytes: await pictures.jpeg() });
  const text = (name = 'minutes.txt', content = 'Minutes'): SentFile => ({ name, bytes: Buffer.from(content) });
  const attach = <Body = Attachment>(file: SentFile | null, fields: Record<string, string>, by = facilitator) =>
    sendForm<Body>(by, `/labs/${lab}/attachments`, file, fields);
  const attached = async (file: SentFile | null, fields: Record<string, string>) => {
    const { status, body } = await attach(file, fields);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  };
  const fetched = (path: string, by: Client, headers: Record<string, string> = {}) =>
    test.app.inject({ url: `/api/v1${path}`, headers: { cookie: by.cookie ?? '', ...headers } });
  const seen = async (by: Client) => (await by.get<Lab>(`/labs/${lab}`)).body;

  it('a photo is kept without what came along with it, is listed with its lab, and shown to whoever reads that', async () => {
    const sent = await pictures.sideways();
    const kept = await attached({ name: '../Εργαστήριο 3.JPEG', bytes: sent }, photo);
    expect(kept).toMatchObject({
      ...{ labId: lab, kind: 'photo', mediaType: 'image/jpeg', width: 200, height: 300, credit: 'Anna (sample)' },
      ...{
        fileName: 'Εργαστήριο 3.jpg',
        url: null,
        isWithdrawn: false,
        sourceLanguage: 'el',
        outdated: [],
        version: 1,
      },
      altText: { en: 'Twenty people around a table', el: 'Είκοσι πρόσωπα γύρω από ένα τραπέζι' },
    });
    expect((await seen(leadership)).attachments).toEqual([kept]);
    const file = await fetched(`/attachments/${kept.id}/file`, leadership);
    expect(await sharp(file.rawPayload).metadata()).toMatchObject({ format: 'jpeg', width: 200, height: 300 });
    expect(file.rawPayload.includes('Exif')).toBe(false);
    expect(file.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(kept.size),
      'content-disposition': `inline; filename="__________ 3.jpg"; filename*=UTF-8''${encodeURIComponent('Εργαστήριο')}%203.jpg`,
      'cache-control': 'private, no-cache',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    });
    const small = await fetched(`/attachments/${kept.id}/thumbnail`, leadership);
    expect([small.headers['content-type'], small.headers.etag === file.headers.etag]).toEqual(['image/webp', false]);
    const again = await fetched(`/attachments/${kept.id}/file`, leadership, {
      'if-none-match': String(file.headers.etag),
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('a document is handed out to be saved, and never opened in its place', async () => {
    const kept = await attached(text('minutes.html', 'Minutes of <the> lab'), document);
    expect(kept).toMatchObject({ fileName: 'minutes.txt', mediaType: 'text/plain; charset=utf-8', size: 20 });
    const { headers, body } = await fetched(`/attachments/${kept.id}/file`, leadership);
    expect([body, headers['content-type'], headers['content-disposition']]).toEqual([
      'Minutes of <the> lab',
      'text/plain; charset=utf-8',
      `attachment; filename="minutes.txt"; filename*=UTF-8''minutes.txt`,
    ]);
    expect((await fetched(`/attachments/${kept.id}/thumbnail`, leadership)).statusCode).toBe(404);
  });

  it('a link has no file', async () => {
    const kept = await attached(null, { kind: 'link', caption: '{"en":"The call"}', url: 'https://example.org/call' });
    expect(kept).toMatchObject({
      url: 'https://example.org/call',
      fileName: null,
      sha256: null,
      visibility: 'internal',
    });
    expect((await fetched(`/attachments/${kept.id}/file`, facilitator)).statusCode).toBe(404);
  });

  describe('nothing is kept of', () => {
    const cases: [string, () => SentFile | null | Promise<SentFile | null>, Record<string, string>, string, string][] =
      [
        ['a drawing that calls itself a photo', () => ({ name: 'a.jpg', bytes: svg }), photo, 'not-a-photo', '/file'],
        ['a page', () => ({ name: 'a.png', bytes: html }), photo, 'not-a-photo', '/file'],
        [
          'half a photo',
          async () => ({ name: 'a.jpg', bytes: await pictures.truncated() }),
          photo,
          'photo-damaged',
          '/file',
        ],
        ['a page as a document', () => ({ name: 'a.txt', bytes: html }), document, 'not-a-document', '/file'],
        ['a photo as a document', () => jpeg('a.pdf'), document, 'not-a-document', '/file'],
        ['a photo without a file', () => null, photo, 'invalid-request', '/file'],
        ['an empty file', () => text('a.txt', ''), document, 'invalid-request', '/file'],
        [
          'a photo that says not what it shows',
          () => jpeg(),
          { ...photo, altText: '{}' },
          'invalid-request',
          '/altText',
        ],
        [
          'a photo without a word on its people',
          () => jpeg(),
          { ...photo, peopleConsent: '' },
          'invalid-request',
          '/peopleConsent',
        ],
        [
          'people who did not agree, for everybody',
          () => jpeg(),
          { ...photo, peopleConsent: 'not_given' },
          'people-not-asked',
          '/visibility',
        ],
        ['a document without a caption', () => text(), { kind: 'document' }, 'invalid-request', '/caption'],
        [
          'a link that runs',
          () => null,
          { kind: 'link', caption: '{"en":"x"}', url: 'javascript:alert(1)' },
          'invalid-request',
          '/url',
        ],
        ['words that are no JSON', () => text(), { ...document, caption: 'Minutes' }, 'invalid-request', '/caption'],
        ['what nobody knows', () => text(), { ...document, surprise: '1' }, 'invalid-request', '/surprise'],
      ];
    it.each(cases)('%s', async (_, file, fields, code, pointer) => {
      const before = (await seen(facilitator)).attachments.length;
      const { status, body } = await attach<{ code: string; errors: { pointer: string }[] }>(await file(), fields);
      expect([status, body.code, body.errors[0]?.pointer]).toEqual([400, code, pointer]);
      expect((await seen(facilitator)).attachments.length).toBe(before);
    });

    it('a file of more than twenty megabytes', async () => {
      const { status } = await attach({ name: 'a.txt', bytes: Buffer.alloc(20_000_001, 'a') }, document);
      expect(status).toBe(413);
    });

    it('what is sent as JSON', async () => {
      expect((await facilitator.post(`/labs/${lab}/attachments`, { kind: 'link' })).status).toBe(415);
    });
  });

  it('what is internal, or withdrawn, is there for the unit and its facilitators only', async () => {
    const internal = await attached(await jpeg(), { ...photo, visibility: 'internal', peopleConsent: 'not_given' });
    const withdrawn = await attached(await jpeg(), photo);
    const { status, body } = await facilitator.patch<Attachment>(`/attachments/${withdrawn.id}`, 1, {
      isWithdrawn: true,
    });
    expect([status, body.isWithdrawn]).toEqual([200, true]);
    for (const { id } of [internal, withdrawn])
      for (const path of [
        `/attachments/${id}`,
        `/attachments/${id}/file`,
        `/attachments/${id}/thumbnail`,
        `/history/attachments/${id}`,
      ]) {
        expect([path, (await fetched(path, leadership)).statusCode]).toEqual([path, 404]);
        expect([path, (await fetched(path, facilitator)).statusCode]).toEqual([path, 200]);
      }
    const shown = (await seen(leadership)).attachments.map(({ id }) => id);
    expect([internal, withdrawn].filter(({ id }) => shown.includes(id))).toEqual([]);
    await facilitator.patch(`/attachments/${withdrawn.id}`, 2, { isWithdrawn: false });
    expect((await leadership.get(`/attachments/${withdrawn.id}`)).status).toBe(200);
  });

  it('who takes back their consent is shown no longer: a public photo has to become internal with it', async () => {
    const { id } = await attached(await jpeg(), photo);
    const change = { peopleConsent: 'not_given' };
    const refused = await facilitator.patch(`/attachments/${id}`, 1, change);
    expect([refused.status, refused.body.code]).toEqual([400, 'people-not-asked']);
    expect((await facilitator.patch(`/attachments/${id}`, 1, { ...change, visibility: 'internal' })).status).toBe(200);
    expect((await leadership.get(`/attachments/${id}`)).status).toBe(404);
    expect((await facilitator.patch(`/attachments/${id}`, 2, { altText: { en: null, el: null } })).status).toBe(400);
    expect((await facilitator.patch(`/attachments/${id}`, 1, { credit: null })).status).toBe(412);
  });

  it('before it was shown, what it said is nobody else’s to read', async () => {
    const { id } = await attached(text(), { ...document, caption: '{"en":"Unasked"}', visibility: 'internal' });
    await facilitator.patch(`/attachments/${id}`, 1, { caption: { en: 'Minutes' } });
    await facilitator.patch(`/attachments/${id}`, 2, { visibility: 'public' });
    const history = async (by: Client) => (await by.get<HistoryPage>(`/history/attachments/${id}`)).body.items.length;
    expect([await history(leadership), await history(facilitator)]).toEqual([1, 3]);
  });

  it('everything is in the log, and a change is taken back', async () => {
    const { id } = await attached(text(), document);
    await facilitator.patch(`/attachments/${id}`, 1, { caption: { en: 'Other', el: 'Πρακτικά' } });
    const { body } = await (await test.as('admin')).get<AuditPage>(`/audit?entity=attachments&entityId=${id}`);
    expect(body.items.map(({ action }) => action)).toEqual(['update', 'create']);
    const reverted = await facilitator.post(`/history/attachments/${id}/revert`, { sequence: body.items[0]?.sequence });
    expect(reverted.status).toBeLessThan(300);
    expect((await facilitator.get<Attachment>(`/attachments/${id}`)).body.caption).toEqual({ en: 'Minutes' });
  });

  it('sent twice under one key, it is there once', async () => {
    const before = (await seen(facilitator)).attachments.length;
    const key = { 'idempotency-key': '"c0ffee00-0000-4000-8000-0000000000aa"' };
    const send = () => sendForm<Attachment>(facilitator, `/labs/${lab}/attachments`, text(), document, false, key);
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
    expect((await seen(facilitator)).attachments.length).toBe(before + 1);
  });

  it('who may not change the lab attaches nothing to it', async () => {
    expect((await attach(text(), document, leadership)).status).toBe(403);
    expect((await attach(text(), document, await test.as('outsider'))).status).toBe(404);
  });

  it('of whom may not, not even the file is read', async () => {
    const large = { name: 'a.txt', bytes: Buffer.alloc(20_000_001, 'a') };
    expect((await attach(large, document, leadership)).status).toBe(403);
    expect((await attach(large, document, await test.as('outsider'))).status).toBe(404);
  });

  it('few files are taken in at once; whoever comes beyond them is told when to come again', async () => {
    const store = test.app.get(FileStore, { strict: false });
    const disk = Promise.withResolvers<string>();
    const put = jest.spyOn(store, 'put').mockReturnValue(disk.promise);
    const first = [1, 2, 3, 4].map((each) => attach(text(`${each}.txt`), document));
    while (put.mock.calls.length < 4) await setImmediate();
    const { status, headers, body } = await attach<{ code: string }>(text(), document);
    expect([status, headers['retry-after'], body.code]).toEqual([503, '5', 'busy']);
    disk.resolve('a'.repeat(64));
    expect((await Promise.all(first)).map((each) => each.status)).toEqual([201, 201, 201, 201]);
    put.mockRestore();
    expect((await attach(text(), document)).status).toBe(201);
  });

  it('a note is written in Markdown, found by its words, and internal until it is shown', async () => {
    const found = async (by: Client, q: string) =>
      (await by.get<PageOf<LabSummary>>(`/plans/test-plan/labs?q=${encodeURIComponent(q)}`)).body.items.length;
    const input = { title: { en: 'Evening' }, text: { en: '**Ferries**', el: 'Τα πλοία' } };
    const { status, body: note } = await facilitator.post<LabNote>(`/labs/${lab}/notes`, input);
    expect([status, note]).toEqual([201, expect.objectContaining({ ...input, labId: lab, visibility: 'internal' })]);
    expect([(await leadership.get(`/notes/${note.id}`)).status, await found(leadership, 'πλοια')]).toEqual([404, 0]);
    expect((await seen(leadership)).notes).toEqual([]);
    await facilitator.patch(`/notes/${note.id}`, 1, { visibility: 'public' });
    expect((await seen(leadership)).notes).toMatchObject([{ id: note.id, version: 2 }]);
    expect([await found(leadership, 'ΠΛΟΊΑ'), await found(leadership, 'twenty people')]).toEqual([1, 0]);
    await facilitator.patch(`/notes/${note.id}`, 2, { isWithdrawn: true });
    expect([(await leadership.get(`/notes/${note.id}`)).status, await found(facilitator, 'πλοια')]).toEqual([404, 0]);
    expect((await facilitator.patch(`/notes/${note.id}`, 3, { title: { en: null } })).status).toBe(400);
    expect((await facilitator.patch(`/notes/${note.id}`, 1, { text: {} })).status).toBe(412);
  });

  it('a file that is no longer there is not found, and its record still stands', async () => {
    const { id } = await attached(text('gone.txt', 'Gone'), document);
    rmSync(test.app.get(configToken).filesFolder, { recursive: true });
    expect((await fetched(`/attachments/${id}/file`, facilitator)).statusCode).toBe(404);
    expect((await facilitator.get(`/attachments/${id}`)).status).toBe(200);
  });
});
