import { eachDatabase } from '@symmachia/testing';
import { Browser } from '../../test/browser';
import { password } from '../../test/seed';
import { stopClock } from '../../test/stopped-clock';
import { testApp, type TestApp } from '../../test/test-app';
import { day } from './moments';

const chosen = 'quiet lemons at noon';

eachDatabase((fresh) => {
  describe('one’s own password', () => {
    let test: TestApp;
    beforeEach(async () => (test = await testApp(await fresh())));
    afterEach(async () => {
      jest.restoreAllMocks();
      await test.close();
    });

    async function signedIn() {
      const at = new Browser(test.app);
      await at.signIn('coordinator');
      return at;
    }
    const change = (at: Browser, to: string, current = password) => at.ask('POST', '/password', { current, new: to });
    const statusOf = async (at: Browser) => (await at.get('/sessions')).status;

    it('is changed by whoever knows the present one; then only the new one opens', async () => {
      const at = await signedIn();
      expect((await change(at, chosen)).status).toBe(204);
      const elsewhere = new Browser(test.app);
      expect((await elsewhere.signIn('coordinator')).status).toBe(401);
      expect((await elsewhere.signIn('coordinator', chosen)).status).toBe(204);
    });

    it('signs everybody else out when it changes, and gives this browser a new session', async () => {
      const [here, there] = [await signedIn(), await signedIn()];
      const former = here.cookies.get('symmachia') ?? '';
      await change(here, chosen);
      expect([await statusOf(here), await statusOf(there)]).toEqual([200, 401]);
      there.cookies.set('symmachia', former);
      expect(await statusOf(there)).toBe(401);
    });

    it('is not changed without the present one, and guessing at that is slowed down', async () => {
      stopClock(test);
      const at = await signedIn();
      for (let guess = 0; guess < 6; guess++) {
        const { status, body } = await change(at, chosen, 'not this one');
        expect([status, body.errors]).toEqual([400, [{ pointer: '/current', code: 'wrong-password' }]]);
      }
      expect((await change(at, chosen)).status).toBe(429);
      expect((await new Browser(test.app).signIn('coordinator')).status).toBe(204);
    });

    it.each([
      ['elevenchars', 'too-short'],
      ['lemons at noon, '.repeat(9), 'too-long'],
      ['password1234', 'guessable-password'],
      ['coordinator@test.example', 'guessable-password'],
      ['symmachia-demo', 'password-not-allowed'],
    ])('does not become %s', async (to, code) => {
      const { status, body } = await change(await signedIn(), to);
      expect([status, body.errors]).toEqual([400, [{ pointer: '/new', code }]]);
    });

    it('is the same however a keyboard composes its accents', async () => {
      await change(await signedIn(), 'ζεστό ψωμί με λάδι'.normalize('NFD'));
      expect((await new Browser(test.app).signIn('coordinator', 'ζεστό ψωμί με λάδι'.normalize('NFC'))).status).toBe(
        204,
      );
    });

    it('is nobody’s to change who is not signed in', async () => {
      expect((await change(new Browser(test.app), chosen)).status).toBe(401);
    });

    it('is told to the audit log as changed, without a trace of what it was or is', async () => {
      await change(await signedIn(), chosen);
      const log = JSON.stringify(await test.database.read('SELECT * FROM audit_events'));
      expect(log).toContain('passwordHash');
      expect(log).not.toContain('argon2');
    });

    it('changed makes every browser strange again but this one', async () => {
      const clock = stopClock(test);
      const [here, there] = [await signedIn(), await signedIn()];
      await change(here, chosen);
      clock.pass(day);
      const devices = await test.database.read('SELECT user_id FROM known_devices d');
      expect(devices).toHaveLength(1);
      expect(there.cookies.get('symmachia-device')).not.toBe(here.cookies.get('symmachia-device'));
    });
  });
});
