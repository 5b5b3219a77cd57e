import { nameOf, operationsOf } from '../../../test/operations';
import { type TestApp, testApp } from '../../../test/test-app';
import { securityText } from './security-contact';

const expected = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

describe('the headers of every answer', () => {
  let test: TestApp;
  let behindHttps: TestApp;
  beforeAll(async () => {
    test = await testApp();
    behindHttps = await testApp(undefined, { https: true, securityContact: 'mailto:security@alliance.example' });
  });
  afterAll(async () => {
    await test.close();
    await behindHttps.close();
  });

  it('keep browsers to the safe side in every operation, refused or not', async () => {
    for (const operation of await operationsOf(test)) {
      const url = `/api/v1${operation.path.replace(/\{[^}]+\}/g, '01930000-0000-7000-8000-000000000001')}`;
      for (const headers of [{}, { origin: 'https://elsewhere.example' }]) {
        const answer = await test.app.inject({ method: operation.method, url, headers });
        expect([nameOf(operation), answer.headers]).toEqual([
          nameOf(operation),
          expect.objectContaining({ ...expected, 'x-request-id': expect.any(String) }),
        ]);
        expect(answer.headers).not.toHaveProperty('strict-transport-security');
        expect(answer.headers).not.toHaveProperty('x-powered-by');
      }
    }
  });

  it('are there when nothing is found, nothing is understood, and too much is sent', async () => {
    for (const asked of [
      { method: 'GET', url: '/api/v1/nowhere' },
      { method: 'GET', url: '/nowhere' },
      { method: 'POST', url: '/api/v1/session', payload: '{', headers: { 'content-type': 'application/json' } },
      { method: 'POST', url: '/api/v1/session', payload: 'x', headers: { 'content-type': 'application/xml' } },
      { method: 'POST', url: '/api/v1/session', payload: { email: 'x'.repeat(1_100_000) } },
      { method: 'GET', url: '/api/v1/organisations/%ff' },
    ] as const) {
      const { statusCode, headers } = await test.app.inject(asked);
      expect([asked.url, statusCode >= 400 && statusCode < 500]).toEqual([asked.url, true]);
      expect([asked.url, headers]).toEqual([asked.url, expect.objectContaining(expected)]);
      expect([asked.url, headers['content-type']]).toEqual([asked.url, 'application/problem+json; charset=utf-8']);
    }
  });

  it('let nobody keep what is somebody’s, and problems not at all', async () => {
    const client = await test.as('coordinator');
    const kept = async (path: string) => (await client.get(path)).headers['cache-control'];
    for (const path of ['/session', '/plans/test-plan', '/audit', '/organisations/nonsense'])
      expect([path, await kept(path)]).toEqual([path, 'no-store']);
    expect(await kept('/plans/test-plan/labs')).toBe('private, no-cache');
  });

  it('bind browsers to HTTPS where it is served by HTTPS', async () => {
    for (const url of ['/api/v1/health', '/api/v1/organisations', '/api/v1/nowhere'])
      expect((await behindHttps.app.inject({ url })).headers['strict-transport-security']).toBe(
        'max-age=31536000; includeSubDomains',
      );
  });

  it('security.txt says whom to tell and until when that holds, where an operator has said so', async () => {
    const { statusCode, headers, body } = await behindHttps.app.inject({ url: '/.well-known/security.txt' });
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(body).toContain('Contact: mailto:security@alliance.example\n');
    expect((await test.app.inject({ url: '/.well-known/security.txt' })).statusCode).toBe(404);
  });

  it('security.txt always holds for some time yet, and for less than a year', () => {
    for (const now of ['2026-01-01T00:00:00.000Z', '2027-12-31T23:59:59.999Z']) {
      const [, expires = ''] = /Expires: (\S+)/.exec(securityText('https://alliance.example', Date.parse(now))) ?? [];
      const days = (Date.parse(expires) - Date.parse(now)) / 86_400_000;
      expect(days > 170 && days < 365).toBe(true);
    }
  });
});
