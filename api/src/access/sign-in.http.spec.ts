import { eachDatabase } from '@symmachia/testing';
import { Browser } from '../../test/browser';
import { emailOf } from '../../test/seed';
import { stopClock } from '../../test/stopped-clock';
import type { ProblemBody } from '../../test/client';
import { testApp, type TestApp } from '../../test/test-app';
import { day, minute } from './moments';
import { PasswordVerifier } from './password';

const wrong = 'not this one at all';
const unknown = 'nobody@test.example';

eachDatabase((fresh) => {
  describe('signing in', () => {
    let test: TestApp;

    beforeEach(async () => (test = await testApp(await fresh())));
    afterEach(async () => {
      jest.restoreAllMocks();
      await test.close();
    });

    const from = (address: string) => new Browser(test.app, { address });
    /** A home of its own for each number. */
    const home = (number: number) => from(`198.51.${Math.floor(number / 250)}.${number % 250}`);
    const statusesOf = async (at: Browser, who: string, times: number, typed = wrong) => {
      const statuses = new Set<number>();
      for (let done = 0; done < times; done++) statuses.add((await at.signIn(who, typed)).status);
      return [...statuses];
    };

    it('verifies exactly one password, whether the address is known, unknown or disabled', async () => {
      const verify = jest.spyOn(test.app.get(PasswordVerifier, { strict: false }), 'verify');
      for (const who of ['coordinator', unknown, 'admin\0@test.example', 'x'.repeat(200)]) {
        verify.mockClear();
        expect((await from('192.0.2.9').signIn(who.includes('@') ? who : emailOf(who as 'admin'), wrong)).status).toBe(
          401,
        );
        expect(verify).toHaveBeenCalledTimes(1);
      }
      verify.mockClear();
      expect((await from('192.0.2.9').signIn('coordinator')).status).toBe(204);
      expect(verify).toHaveBeenCalledTimes(1);
    });

    it('keeps passwords as Argon2id', async () => {
      const [user] = await test.database.read<{ hash: string }>('SELECT password_hash AS hash FROM users');
      expect(user?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    });

    it('answers the same to a wrong password and to an unknown address, to the letter', async () => {
      const answers = [await home(1).signIn('coordinator', wrong), await home(2).signIn(unknown, wrong)].map(
        ({ status, body: { requestId: _, ...body } = {} as ProblemBody, headers: { date: __, ...headers } }) => ({
          status,
          body,
          headers: Object.keys(headers),
        }),
      );
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]).toMatchObject({ status: 401, body: { code: 'wrong-credentials' } });
    });

    it('takes an address in any case, and a password however its accents are composed', async () => {
      expect((await home(1).signIn('COORDINATOR@test.example ')).status).toBe(204);
    });

    it('makes who guesses at one account wait ever longer, known or not, and says how long', async () => {
      const clock = stopClock(test);
      for (const who of [emailOf('coordinator'), unknown]) {
        const guesser = home(3);
        expect(await statusesOf(guesser, who, 6)).toEqual([401]);
        const waits = [];
        for (let guess = 0; guess < 12; guess++) {
          const { status, body, headers } = await guesser.signIn(who, wrong);
          expect([status, body?.code]).toEqual([429, 'too-many-requests']);
          waits.push(Number(headers['retry-after']));
          clock.pass(Number(headers['retry-after']) * 1000);
          expect((await guesser.signIn(who, wrong)).status).toBe(401);
        }
        expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
      }
    });

    it('counts a thousand guesses made at once as a thousand', async () => {
      const guesser = home(4);
      const answers = await Promise.all(Array.from({ length: 40 }, () => guesser.signIn('coordinator', wrong)));
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(6);
    });

    it('asks nothing of the password while it makes wait, not even whether it is right', async () => {
      const verify = jest.spyOn(test.app.get(PasswordVerifier, { strict: false }), 'verify');
      const guesser = home(5);
      await statusesOf(guesser, 'coordinator', 6);
      verify.mockClear();
      expect((await guesser.signIn('coordinator')).status).toBe(429);
      expect(verify).not.toHaveBeenCalled();
    });

    it('never locks out somebody elsewhere, however long one address guesses', async () => {
      const clock = stopClock(test);
      const guesser = home(6);
      for (let round = 0; round < 60; round++) {
        await guesser.signIn('coordinator', wrong);
        clock.pass(10 * minute);
      }
      expect((await home(7).signIn('coordinator')).status).toBe(204);
    });

    it('counts the addresses of one IPv6 network as one', async () => {
      const statuses = [];
      for (let host = 1; host <= 7; host++)
        statuses.push((await from(`2001:db8:0:7::${host}`).signIn('coordinator', wrong)).status);
      expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429]);
      expect((await from('2001:db8:0:8::1').signIn('coordinator')).status).toBe(204);
    });

    it('slows an address down that tries one password on every account', async () => {
      const sprayer = home(8);
      for (let account = 0; account < 101; account++)
        expect((await sprayer.signIn(`person-${account}@test.example`, wrong)).status).toBe(401);
      expect((await sprayer.signIn('one-more@test.example', wrong)).headers['retry-after']).toBe('1');
    });

    it('from many addresses makes strange browsers wait, but not one in which its owner signed in before', async () => {
      const clock = stopClock(test);
      const known = home(0);
      expect((await known.signIn('coordinator')).status).toBe(204);
      await known.ask('DELETE', '/session');
      for (let guesser = 100; guesser < 140; guesser++) {
        await home(guesser).signIn('coordinator', wrong);
        await home(guesser).signIn('coordinator', wrong);
        clock.pass(100);
      }
      expect((await home(99).signIn('coordinator')).status).toBe(429);
      expect((await home(99).signIn('reviewer')).status).toBe(204);
      expect((await known.signIn('coordinator')).status).toBe(204);
    });

    it('lets a known browser guess no more than others', async () => {
      const known = home(10);
      await known.signIn('coordinator');
      expect(await statusesOf(known, 'coordinator', 11)).toEqual([401]);
      expect((await known.signIn('coordinator')).status).toBe(429);
      expect((await home(11).signIn('coordinator')).status).toBe(204);
    });

    it('knows a browser for the accounts that were signed in to there, and for no other', async () => {
      const shared = home(12);
      await shared.signIn('coordinator');
      await shared.signIn('reviewer');
      await statusesOf(shared, 'leadership', 6);
      expect((await shared.signIn('leadership')).status).toBe(429);
      expect((await shared.signIn('coordinator')).status).toBe(204);
      const devices = await test.database.read('SELECT DISTINCT token_hash FROM known_devices');
      expect(devices).toHaveLength(1);
    });

    it('forgives what was mistyped once it is right, and forgets it after a day', async () => {
      const clock = stopClock(test);
      const at = home(13);
      await statusesOf(at, 'coordinator', 4);
      expect((await at.signIn('coordinator')).status).toBe(204);
      const other = home(14);
      await statusesOf(other, 'reviewer', 6);
      clock.pass(day);
      expect(await statusesOf(other, 'reviewer', 6)).toEqual([401]);
      const [{ count } = { count: 0 }] = await test.database.read<{ count: unknown }>(
        'SELECT COUNT(*) AS count FROM sign_in_failures WHERE failures > 6',
      );
      expect(Number(count)).toBe(0);
    });

    it('keeps neither the address of a guesser nor the account that was meant', async () => {
      await from('203.0.113.77').signIn('coordinator', wrong);
      const kept = JSON.stringify(await test.database.read('SELECT * FROM sign_in_failures'));
      expect(kept).not.toContain('203.0.113.77');
      expect(kept).not.toContain('coordinator');
    });

    it('that failed is told to the audit log, without the address that was typed', async () => {
      await home(15).signIn('coordinator', wrong);
      await home(15).signIn(unknown, wrong);
      const events = await test.database.read<{ entityId: string | null }>(
        `SELECT entity_id AS "entityId" FROM audit_events WHERE action = 'sign-in-failed' ORDER BY sequence`,
      );
      expect(events.map(({ entityId }) => entityId !== null)).toEqual([true, false]);
      expect(JSON.stringify(await test.database.read('SELECT * FROM audit_events'))).not.toContain(unknown);
    });
  });
});

describe('the address of a client', () => {
  const forwarded = (test: TestApp, client: string) =>
    test.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      remoteAddress: '10.0.0.5',
      headers: { 'x-forwarded-for': client },
      payload: { email: emailOf('coordinator'), password: wrong },
    });
  const statusesThrough = async (test: TestApp) => {
    const statuses = [];
    for (let client = 1; client <= 7; client++)
      statuses.push((await forwarded(test, `203.0.113.${client}`)).statusCode);
    await test.close();
    return statuses;
  };

  it('is not what a client says of itself', async () => {
    expect((await statusesThrough(await testApp())).at(-1)).toBe(429);
  });

  it('is what a proxy says that the installation trusts', async () => {
    const test = await testApp(undefined, { trustProxy: ['10.0.0.0/8'] });
    expect((await statusesThrough(test)).at(-1)).toBe(401);
  });

  it('is not what an unknown proxy says', async () => {
    const test = await testApp(undefined, { trustProxy: ['10.1.0.0/16'] });
    expect((await statusesThrough(test)).at(-1)).toBe(429);
  });
});
