import type { OwnSessions } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import { Browser } from '../../test/browser';
import { emailOf } from '../../test/seed';
import { stopClock } from '../../test/stopped-clock';
import { testApp, type TestApp } from '../../test/test-app';
import { system } from '../platform/database/author';
import { hour, minute } from './moments';
import { UserEntity } from './user.entity';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

eachDatabase((fresh) => {
  describe('a session', () => {
    let test: TestApp;

    beforeAll(async () => (test = await testApp(await fresh())));
    afterAll(() => test.close());
    afterEach(() => jest.restoreAllMocks());

    const browser = (userAgent?: string) => new Browser(test.app, userAgent ? { userAgent } : {});
    const signedIn = async (who: 'coordinator' | 'reviewer' | 'leadership' | 'assessor', userAgent?: string) => {
      const at = browser(userAgent);
      expect((await at.signIn(who)).status).toBe(204);
      return at;
    };
    const statusOf = async (at: Browser) => (await at.get('/plans')).status;
    const sessionsOf = async (at: Browser) => (await at.get<OwnSessions>('/sessions')).body.items;
    const rowsOf = (who: 'coordinator' | 'reviewer') =>
      test.database.read(
        'SELECT s.id, token_hash AS "tokenHash" FROM sessions s JOIN users u ON u.id = s.user_id WHERE u.email = :email',
        { email: emailOf(who) },
      );

    it('gets a new secret at every sign-in, and the one that was presented opens nothing any more', async () => {
      const at = await signedIn('coordinator');
      const former = new Map(at.cookies);
      await at.signIn('coordinator');
      expect(at.cookies.get('symmachia')).not.toBe(former.get('symmachia'));
      expect(await statusOf(at)).toBe(200);
      const thief = browser();
      for (const [name, value] of former) thief.cookies.set(name, value);
      expect(await statusOf(thief)).toBe(401);
    });

    it('cannot be fixed beforehand: a secret that somebody planted is not taken over', async () => {
      const at = browser();
      at.cookies.set('symmachia', 'planted');
      await at.signIn('coordinator');
      expect(at.cookies.get('symmachia')).not.toBe('planted');
      const planter = browser();
      planter.cookies.set('symmachia', 'planted');
      expect(await statusOf(planter)).toBe(401);
    });

    it('is kept by the hash of its secret alone', async () => {
      const at = await signedIn('coordinator');
      const secret = at.cookies.get('symmachia') ?? '';
      const rows = JSON.stringify(await test.database.read('SELECT * FROM sessions'));
      const devices = JSON.stringify(await test.database.read('SELECT * FROM known_devices'));
      expect(secret).toHaveLength(43);
      expect(rows).not.toContain(secret);
      expect(devices).not.toContain(at.cookies.get('symmachia-device'));
    });

    it('ends after two hours without a request', async () => {
      const clock = stopClock(test);
      const at = await signedIn('coordinator');
      clock.pass(2 * hour - minute);
      expect(await statusOf(at)).toBe(200);
      clock.pass(2 * hour - minute);
      expect(await statusOf(at)).toBe(200);
      clock.pass(2 * hour);
      expect(await statusOf(at)).toBe(401);
    });

    it('ends after twelve hours, however busy', async () => {
      const clock = stopClock(test);
      const at = await signedIn('coordinator');
      for (let passed = 0; passed < 11; passed++) {
        clock.pass(hour);
        expect(await statusOf(at)).toBe(200);
      }
      clock.pass(hour);
      expect(await statusOf(at)).toBe(401);
    });

    it('stands in its owner’s own list and in nobody else’s', async () => {
      const here = await signedIn('leadership', firefox);
      await signedIn('leadership', 'curl/8.5.0');
      await signedIn('assessor');
      const sessions = await sessionsOf(here);
      expect(sessions.map(({ client }) => client).toSorted()).toEqual(['Firefox · Linux', 'curl']);
      expect(sessions.filter(({ isCurrent }) => isCurrent).map(({ client }) => client)).toEqual(['Firefox · Linux']);
      expect(Object.keys(sessions[0] ?? {}).toSorted()).toEqual(
        ['client', 'createdAt', 'expiresAt', 'id', 'isCurrent', 'seenAt'].toSorted(),
      );
    });

    it('can be ended from the list, by its owner alone', async () => {
      const [here, there, stranger] = [
        await signedIn('reviewer'),
        await signedIn('reviewer'),
        await signedIn('assessor'),
      ];
      const other = (await sessionsOf(here)).find(({ isCurrent }) => !isCurrent);
      expect((await stranger.ask('DELETE', `/sessions/${other?.id}`)).status).toBe(404);
      expect(await statusOf(there)).toBe(200);
      expect((await here.ask('DELETE', `/sessions/${other?.id}`)).status).toBe(204);
      expect(await statusOf(there)).toBe(401);
      expect((await here.ask('DELETE', `/sessions/${other?.id}`)).status).toBe(404);
      expect(await statusOf(here)).toBe(200);
    });

    it('and all others end at once, this one or all', async () => {
      const [here, there] = [await signedIn('reviewer'), await signedIn('reviewer')];
      expect((await here.ask('DELETE', '/sessions?others=true')).status).toBe(204);
      expect([await statusOf(here), await statusOf(there)]).toEqual([200, 401]);
      const third = await signedIn('reviewer');
      expect((await here.ask('DELETE', '/sessions')).status).toBe(204);
      expect([await statusOf(here), await statusOf(third)]).toEqual([401, 401]);
      expect(here.cookies.has('symmachia')).toBe(false);
      expect(await rowsOf('reviewer')).toEqual([]);
    });

    it('ends by signing out, in the database and in the browser', async () => {
      const at = await signedIn('reviewer');
      const secret = at.cookies.get('symmachia') ?? '';
      expect((await at.ask('DELETE', '/session')).status).toBe(204);
      expect(at.cookies.has('symmachia')).toBe(false);
      at.cookies.set('symmachia', secret);
      expect(await statusOf(at)).toBe(401);
    });

    it('of somebody who was disabled answers 401 at the next request', async () => {
      const at = await signedIn('assessor');
      const setDisabled = (isDisabled: boolean) =>
        test.database.write(system, async (tx) => {
          const user = await tx.find(UserEntity, { email: emailOf('assessor') });
          if (user) await tx.update(UserEntity, user, { isDisabled });
        });
      await setDisabled(true);
      expect([await statusOf(at), (await at.get('/sessions')).status]).toEqual([401, 401]);
      expect((await browser().signIn('assessor')).status).toBe(401);
      await setDisabled(false);
    });

    it('is one of fifty at most: a script that never signs out ends its own oldest ones', async () => {
      const oldest = await signedIn('coordinator');
      for (let more = 0; more < 50; more++) await signedIn('coordinator');
      expect(await rowsOf('coordinator')).toHaveLength(50);
      expect(await statusOf(oldest)).toBe(401);
    });

    it('tells the audit log of its beginning and its end', async () => {
      const at = await signedIn('leadership');
      const [current] = (await sessionsOf(at)).filter(({ isCurrent }) => isCurrent);
      await at.ask('DELETE', '/session');
      const events = await test.database.read<{ action: string }>(
        `SELECT action FROM audit_events WHERE entity = 'sessions' AND entity_id = :id ORDER BY sequence`,
        { id: current?.id },
      );
      expect(events.map(({ action }) => action)).toEqual(['sign-in', 'sign-out']);
    });
  });
});

describe('behind HTTPS', () => {
  let test: TestApp;
  beforeAll(async () => (test = await testApp(undefined, { https: true })));
  afterAll(() => test.close());

  it('both cookies are bound to this host, closed to scripts and sent over HTTPS alone', async () => {
    const { headers } = await new Browser(test.app).signIn('coordinator');
    const cookies = [headers['set-cookie']].flat().map(String);
    expect(cookies).toHaveLength(2);
    expect(cookies[0]).toMatch(/^__Host-symmachia=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(cookies[1]).toMatch(
      /^__Host-symmachia-device=[\w-]{43}; Max-Age=31536000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });
});
