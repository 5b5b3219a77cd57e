import { Writable } from 'node:stream';
import { Logger } from '@nestjs/common';
import { password } from '../../../test/seed';
import { testApp } from '../../../test/test-app';
import { type LogLevel, openLog, withoutPersonalData } from './log';

/** The application with a log that is kept, over a database of its own. */
async function logged(level: LogLevel) {
  const lines: string[] = [];
  const to = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const { app, close } = await testApp(undefined, {}, openLog(level, to));
  return { app, close, text: () => lines.join(''), rows: () => lines.map((line) => JSON.parse(line)) };
}

const secret = 'kept-to-itself';

describe('the log', () => {
  it('has a line for each request with its route’s template, and nothing that the request said', async () => {
    const { app, close, rows, text } = await logged('info');
    await app.inject({
      url: `/api/v1/organisations/01930000-0000-7000-8000-000000000001?q=${secret}-query`,
      headers: { 'x-request-id': 'from-the-proxy-1' },
    });
    const [line] = rows();
    expect(Object.keys(line).sort()).toEqual(
      ['level', 'message', 'method', 'milliseconds', 'requestId', 'route', 'status', 'time'].sort(),
    );
    expect(line).toMatchObject({
      level: 'info',
      method: 'GET',
      route: '/api/v1/organisations/:id',
      status: 401,
      requestId: 'from-the-proxy-1',
    });
    expect(text()).not.toContain('01930000');
    await close();
  });

  it('holds no secret, wherever a request carries it, at any level', async () => {
    const { app, close, text } = await logged('trace');
    const headers = {
      cookie: `symmachia=${secret}-cookie; other=${secret}-other`,
      authorization: `Bearer ${secret}-bearer`,
      'x-request-id': `${secret}-id with spaces`,
      'idempotency-key': `${secret}-key`,
      'user-agent': `${secret}-agent`,
      referer: `http://localhost/${secret}-referer`,
      'x-forwarded-for': '203.0.113.77',
    };
    const signIn = { email: `${secret}@person.example`, password: `${secret}-password` };
    await app.inject({ method: 'POST', url: '/api/v1/session', headers: { ...headers, referer: '' }, payload: signIn });
    const right = { email: 'coordinator@test.example', password };
    const { headers: answered } = await app.inject({ method: 'POST', url: '/api/v1/session', payload: right });
    const cookie = String(answered['set-cookie']).split(';')[0] ?? '';
    for (const url of [
      `/api/v1/organisations?q=${secret}-words`,
      `/api/v1/plans/${secret}-plan`,
      `/api/v1/${secret}-nowhere`,
      `/${secret}-page?token=${secret}-token`,
      `/api/v1/organisations?cursor=${secret}-cursor`,
    ])
      for (const who of [headers, { cookie }]) await app.inject({ url, headers: who });
    await app.inject({
      method: 'POST',
      url: '/api/v1/organisations',
      headers: { cookie, 'content-type': 'application/json' },
      payload: `{"name": "${secret}-broken`,
    });
    await app.inject({
      method: 'POST',
      url: '/api/v1/organisations',
      headers: { cookie },
      payload: { name: { en: `${secret}-name` }, sector: 'public', contact: `${secret}@field.example` },
    });
    expect(text().split('\n').length).toBeGreaterThan(10);
    for (const found of [
      secret,
      password,
      cookie.split('=')[1] ?? '',
      'person.example',
      'test.example',
      '203.0.113.77',
    ])
      expect([found, text().includes(found)]).toEqual([found, false]);
    await close();
  });

  it('says nothing of requests unless its level asks for them, and what is amiss at once', async () => {
    const { app, close, text, rows } = await logged('warn');
    await app.inject({ url: '/api/v1/session' });
    expect(text()).toBe('');
    new Logger('mail').error(new Error('could not reach someone@person.example at smtp://me:hidden@mail.example'));
    expect(rows()).toMatchObject([{ level: 'error', context: 'mail' }]);
    expect(text()).not.toMatch(/person\.example|hidden/);
    await close();
  });

  it('strips people and passwords of what others put into their messages', () => {
    expect(withoutPersonalData('Key (email)=(maria.p@gov.example) exists; postgres://u:p4ss@db/x')).toBe(
      'Key (email)=([e-mail]) exists; [credentials] db/x',
    );
  });
});

describe('the id of a request', () => {
  it('is taken over when it is one, else made, and told in the answer and in a problem', async () => {
    const { app, close } = await logged('silent');
    const ask = async (id?: string) => {
      const headers = id === undefined ? {} : { 'x-request-id': id };
      const answer = await app.inject({ url: '/api/v1/organisations', headers });
      expect(answer.json().requestId).toBe(answer.headers['x-request-id']);
      return String(answer.headers['x-request-id']);
    };
    expect(await ask('0193-abc_def.7')).toBe('0193-abc_def.7');
    const made = await Promise.all(['short', 'with space in it', 'x'.repeat(65), '<script>alert(1)</script>'].map(ask));
    for (const id of made) expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(made).size).toBe(made.length);
    await close();
  });
});
