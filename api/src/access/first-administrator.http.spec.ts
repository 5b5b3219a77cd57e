import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Session } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import { Browser } from '../../test/browser';
import { stopClock } from '../../test/stopped-clock';
import { testConfig } from '../../test/test-app';
import { createApp } from '../app';
import { Database } from '../platform/database/database';
import { FirstAdministratorService } from './first-administrator.service';
import { day, minute } from './moments';

const person = { name: 'Ελένη Νικολάου', email: 'Eleni@Ministry.example', password: 'quiet lemons at noon' };

eachDatabase((fresh) => {
  describe('the first administrator', () => {
    let database: Database;
    let app: NestFastifyApplication;
    beforeEach(async () => {
      database = await Database.open(await fresh());
      app = await createApp(testConfig, database);
    });
    afterEach(async () => {
      jest.restoreAllMocks();
      await app.close();
      await database.close();
    });

    const invite = () => app.get(FirstAdministratorService, { strict: false }).invite();
    const accept = (token: string | null, given: Partial<typeof person> = {}) =>
      new Browser(app).ask('POST', '/first-administrator', { token, ...person, ...given });
    const users = () => database.read('SELECT email, name, is_admin AS "isAdmin" FROM users');

    it('is whoever opens the link, and is signed in at once', async () => {
      const at = new Browser(app);
      expect((await at.ask('POST', '/first-administrator', { token: await invite(), ...person })).status).toBe(204);
      const { user } = (await at.get<Session>('/session')).body;
      expect(user).toMatchObject({ email: 'eleni@ministry.example', name: 'Ελένη Νικολάου', isAdmin: true });
      expect((await new Browser(app).signIn('eleni@ministry.example', person.password)).status).toBe(204);
    });

    it('comes by a link that works once', async () => {
      const token = await invite();
      expect((await accept(token)).status).toBe(204);
      const again = await accept(token, { email: 'second@ministry.example' });
      expect([again.status, again.body.code]).toEqual([404, 'link-not-valid']);
      expect(await users()).toHaveLength(1);
    });

    it('is one, even when two open the link at the same moment', async () => {
      const tokens = [await invite(), await invite()];
      const answers = await Promise.all(
        [...tokens, ...tokens].map((token, index) => accept(token, { email: `person-${index}@ministry.example` })),
      );
      expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
      expect(await users()).toHaveLength(1);
    });

    it('comes by a link that lasts a day', async () => {
      const clock = stopClock({ app });
      const [early, late] = [await invite(), await invite()];
      clock.pass(day - minute);
      expect((await accept(early, { password: 'short' })).status).toBe(400);
      clock.pass(minute);
      expect((await accept(late)).status).toBe(404);
    });

    it('keeps the link when what was filled in has to be corrected', async () => {
      const token = await invite();
      const { status, body } = await accept(token, { password: 'Νικολάου-1975' });
      expect([status, body.errors]).toEqual([400, [{ pointer: '/password', code: 'guessable-password' }]]);
      const refused = await accept(token, { password: 'symmachia-demo' });
      expect(refused.body.errors).toEqual([{ pointer: '/password', code: 'password-not-allowed' }]);
      expect((await accept(token)).status).toBe(204);
    });

    it('is not offered once there is an administrator, nor are links from before', async () => {
      const [token, other] = [await invite(), await invite()];
      await accept(token);
      expect(await invite()).toBeNull();
      expect((await accept(other, { email: 'second@ministry.example' })).status).toBe(404);
    });

    it('is nobody who guesses', async () => {
      await invite();
      for (const token of ['', 'x', 'A'.repeat(43), "' OR 1=1 --"])
        expect([400, 404]).toContain((await accept(token)).status);
      expect(await users()).toEqual([]);
    });

    it('is kept waiting for by the hash of the link alone', async () => {
      const token = await invite();
      expect(JSON.stringify(await database.read('SELECT * FROM one_time_links'))).not.toContain(token);
    });
  });
});
