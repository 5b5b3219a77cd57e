import type { Session } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import { Browser } from '../../test/browser';
import { testConfig } from '../../test/test-app';
import { DemonstrationService } from '../administration/demonstration/demonstration.service';
import { createApp } from '../app';
import { system } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { demonstrationPassword } from './demonstration-password';
import { hashOfDemonstration, hashPassword } from './password';

const coordinator = 'coordinator@demo.example';

eachDatabase((fresh) => {
  describe('the public password', () => {
    let database: Database;
    beforeAll(async () => (database = await Database.open(await fresh())));
    afterAll(() => database.close());

    /** The program over the one database, started as a demonstration or not. */
    async function started<T>(
      demonstration: boolean,
      use: (at: Browser, app: Awaited<ReturnType<typeof createApp>>) => T,
    ) {
      const app = await createApp({ ...testConfig, demonstration }, database);
      try {
        return await use(new Browser(app), app);
      } finally {
        await app.close();
      }
    }

    it('has no hash in a database that was not started as a demonstration', async () => {
      await expect(hashPassword(demonstrationPassword)).rejects.toMatchObject({ code: 'invalid-request' });
      await expect(database.write(system, (tx) => hashOfDemonstration(tx))).rejects.toThrow('Only a demonstration');
    });

    it('opens the demonstration, which says so itself', async () => {
      await started(true, async (at, app) => {
        await app.get(DemonstrationService, { strict: false }).load();
        const { demonstration } = (await at.get<Session>('/session')).body;
        expect(demonstration).toMatchObject({ plan: 'ethniki-2019', password: demonstrationPassword });
        expect((await at.signIn(coordinator, demonstrationPassword)).status).toBe(204);
      });
    });

    it('opens nothing where no demonstration is wanted, though the database was one', async () => {
      await started(false, async (at) => {
        expect((await at.get<Session>('/session')).body.demonstration).toBeNull();
        const { status, body } = await at.signIn(coordinator, demonstrationPassword);
        expect([status, body?.code]).toEqual([401, 'wrong-credentials']);
      });
    });

    it('can be changed in the demonstration for one that goes on opening afterwards, and not back', async () => {
      const own = 'quiet lemons at noon';
      await started(true, async (at) => {
        await at.signIn(coordinator, demonstrationPassword);
        const change = { current: demonstrationPassword, new: own };
        expect((await at.ask('POST', '/password', change)).status).toBe(204);
        const back = await at.ask('POST', '/password', { current: own, new: demonstrationPassword });
        expect(back.body.errors).toEqual([{ pointer: '/new', code: 'password-not-allowed' }]);
      });
      await started(false, async (at) => expect((await at.signIn(coordinator, own)).status).toBe(204));
    });
  });
});
