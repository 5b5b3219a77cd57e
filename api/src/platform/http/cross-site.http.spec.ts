import { emailOf, password } from '../../../test/seed';
import { testApp, type TestApp } from '../../../test/test-app';

type Headers = Record<string, string>;
interface Shape {
  method?: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  url?: string;
  type?: string;
  payload?: string;
  headers: Headers;
}

const own = 'http://symmachia.example:8080';
const host = { host: 'symmachia.example:8080' };
const organisation = { name: { en: 'Planted' }, sector: 'public', kind: 'agency' };
const json = JSON.stringify(organisation);
const multipart = '--x\r\ncontent-disposition: form-data; name="name"\r\n\r\nPlanted\r\n--x--\r\n';

const form = { type: 'application/x-www-form-urlencoded', payload: 'name=Planted&sector=public&kind=agency' };
const upload = { type: 'multipart/form-data; boundary=x', payload: multipart };
const words = { type: 'text/plain', payload: json };
const from = (origin: string): Shape => ({ headers: { origin } });
const site = (value: string, headers: Headers = {}): Shape => ({ headers: { 'sec-fetch-site': value, ...headers } });

/** What another site, a neighbour or a confused browser can send. All are refused as cross-site. */
const refused: Record<string, Shape> = {
  'a script of another site': from('https://evil.example'),
  'a script of another site, named by the browser': site('cross-site', { origin: 'https://evil.example' }),
  'a form of another site': { ...form, ...from('https://evil.example') },
  'a form of another site, named by the browser': { ...form, ...site('cross-site') },
  'an upload form of another site': { ...upload, ...from('https://evil.example') },
  'an upload form of another site, named by the browser': { ...upload, ...site('cross-site') },
  'JSON as plain text from another site': { ...words, ...from('https://evil.example') },
  'JSON as plain text, named by the browser': { ...words, ...site('cross-site') },
  'a form whose enctype makes JSON': {
    type: 'text/plain',
    payload: '{"name":{"en":"Planted"},"sector":"public","kind":"agency","x":"="}',
    ...from('https://evil.example'),
  },
  'no origin, but cross-site': site('cross-site'),
  'no origin, but a neighbouring name': site('same-site'),
  'our own origin, though cross-site': site('cross-site', { origin: own }),
  'our own origin, though same-site': site('same-site', { origin: own }),
  'a sandboxed frame': from('null'),
  'a sandboxed frame that claims to be ours': site('same-origin', { origin: 'null' }),
  'a neighbouring name': from('http://other.example:8080'),
  'a name beneath ours': from('http://sub.symmachia.example:8080'),
  'a name above ours': from('http://example:8080'),
  'a name that begins like ours': from('http://symmachia.example.evil.example:8080'),
  'a name that ends like ours': from('http://evilsymmachia.example:8080'),
  'another port': from('http://symmachia.example:8081'),
  'the port that is usual': from('http://symmachia.example'),
  'our name over HTTPS, where we speak HTTP': from('https://symmachia.example:8080'),
  'our name as a user name': from('http://symmachia.example:8080@evil.example'),
  'our name in a path': from('http://evil.example/symmachia.example:8080'),
  'our origin with a path': from(`${own}/page`),
  'our origin with a slash': from(`${own}/`),
  'our origin in capitals': from('HTTP://SYMMACHIA.EXAMPLE:8080'),
  'two origins': from(`${own}, https://evil.example`),
  'an origin that is none': from('symmachia.example:8080'),
  'an empty origin': from(''),
  'an extension': from('chrome-extension://abcdefghijklmnop'),
  'a file': from('file://'),
  'an address for a name': from('http://127.0.0.1:8080'),
  'only a referrer, of another site': { headers: { referer: 'https://evil.example/page' } },
  'only a referrer, of a neighbour': { headers: { referer: 'http://sub.symmachia.example:8080/page' } },
  'only a referrer that is no address': { headers: { referer: 'symmachia' } },
  'a claim of the browser in capitals': site('Same-Origin'),
  'two claims of the browser': site('same-origin, cross-site'),
  'an unknown claim of the browser': site('trusted'),
  'same-origin with a foreign origin': site('same-origin', { origin: 'https://evil.example' }),
  'a top-level form with a foreign origin': site('none', { origin: 'https://evil.example' }),
  'an overridden method': {
    headers: { origin: 'https://evil.example', 'x-http-method-override': 'GET', 'x-method-override': 'GET' },
  },
  'a forwarded host of one’s own choice': {
    headers: { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  },
  'an edit': { method: 'PATCH', url: '/plans/test-plan', ...from('https://evil.example') },
  'a sign-out': { method: 'DELETE', url: '/session', ...site('cross-site') },
  'a sign-out everywhere': { method: 'DELETE', url: '/sessions', ...from('https://evil.example') },
  'a sign-in': {
    url: '/session',
    payload: JSON.stringify({ email: emailOf('admin'), password }),
    ...from('https://evil.example'),
  },
  'an address that does not exist': { url: '/nowhere', ...from('https://evil.example') },
};

/** Without a word of where it comes from: forms and words are no language of ours. */
const unreadable: Record<string, Shape> = {
  'a form': { ...form, headers: {} },
  'a form that claims to be ours': { ...form, ...site('same-origin', { origin: own }) },
  'a form for signing in': {
    url: '/session',
    type: form.type,
    payload: new URLSearchParams({ email: emailOf('admin'), password }).toString(),
    headers: {},
  },
  'JSON as plain text': { ...words, headers: {} },
  'JSON as plain text for signing in': {
    url: '/session',
    type: 'text/plain',
    payload: JSON.stringify({ email: emailOf('admin'), password }),
    headers: {},
  },
  'JSON as nothing in particular': { type: 'application/octet-stream', payload: json, headers: {} },
};

const allowed: Record<string, Shape> = {
  'our own page': site('same-origin', { origin: own }),
  'our own page in a browser that only knows Origin': from(own),
  'our own page in a browser that only knows Referer': { headers: { referer: `${own}/el/organisations` } },
  'our own page behind a proxy that ends HTTPS': site('same-origin', { origin: 'https://symmachia.example:8080' }),
  'what the user asked the browser for': site('none'),
  'a program that is no browser': { headers: {} },
};

describe('a request that changes something', () => {
  let test: TestApp;
  let cookie: string;

  beforeAll(async () => {
    test = await testApp();
    const payload = { email: emailOf('admin'), password };
    const { headers } = await test.app.inject({ method: 'POST', url: '/api/v1/session', payload });
    cookie = String(headers['set-cookie']).split(';')[0] ?? '';
  });
  afterAll(() => test.close());

  const send = ({
    method = 'POST',
    url = '/organisations',
    type = 'application/json',
    payload = json,
    headers,
  }: Shape) =>
    test.app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { ...host, cookie, 'if-match': '"1"', 'content-type': type, ...headers },
      payload,
    });

  /** Every row there is, but for those that tell of the refusal. */
  async function rows(): Promise<string> {
    const tables = await test.database.read<{ name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'audit%' AND name NOT LIKE 'sqlite%'`,
    );
    return JSON.stringify(await Promise.all(tables.map(({ name }) => test.database.read(`SELECT * FROM "${name}"`))));
  }

  it('is tried in at least forty shapes', () => expect(Object.keys(refused).length).toBeGreaterThanOrEqual(40));

  it.each(Object.entries(refused))('is refused from %s, and changes no row', async (_, shape) => {
    const before = await rows();
    const answer = await send(shape);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'cross-site-request']);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(await rows()).toBe(before);
  });

  it.each(Object.entries(unreadable))('is not read as %s, and changes no row', async (_, shape) => {
    const before = await rows();
    expect((await send(shape)).statusCode).toBe(415);
    expect(await rows()).toBe(before);
  });

  it.each(Object.entries(allowed))('passes from %s', async (_, shape) => {
    expect((await send(shape)).statusCode).toBe(201);
  });

  it('is none as long as its method reads, whatever it asks for beside', async () => {
    const before = await rows();
    for (const method of ['GET', 'HEAD', 'OPTIONS'] as const)
      for (const url of ['/session?_method=DELETE', '/sessions?_method=DELETE', '/organisations'])
        await test.app.inject({
          method,
          url: `/api/v1${url}`,
          headers: { ...host, cookie, origin: 'https://evil.example', 'x-http-method-override': 'DELETE' },
        });
    expect(await rows()).toBe(before);
  });

  it('is not announced to other sites as allowed', async () => {
    const { headers } = await test.app.inject({
      method: 'OPTIONS',
      url: '/api/v1/organisations',
      headers: { ...host, origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('on HTTPS', () => {
  let test: TestApp;
  beforeAll(async () => (test = await testApp(undefined, { https: true })));
  afterAll(() => test.close());

  const statusFrom = async (origin: string) => {
    const headers = { host: 'symmachia.example', origin };
    const payload = { email: emailOf('admin'), password };
    return (await test.app.inject({ method: 'POST', url: '/api/v1/session', headers, payload })).statusCode;
  };

  it('our own name without HTTPS is another site', async () => {
    expect(await statusFrom('http://symmachia.example')).toBe(403);
    expect(await statusFrom('https://symmachia.example')).toBe(204);
  });
});
