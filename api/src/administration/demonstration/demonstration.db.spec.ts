import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { eachDatabase } from '@symmachia/testing';
import { testConfig } from '../../../test/test-app';
import { createApp } from '../../app';
import { Database } from '../../platform/database/database';
import { DemonstrationService } from './demonstration.service';
import stories from './fixtures/stories.json';

const config = { ...testConfig, demonstration: true };

eachDatabase((fresh) => {
  describe('the demonstration', () => {
    let database: Database;
    let app: NestFastifyApplication;

    beforeAll(async () => {
      database = await Database.open(await fresh());
      app = await createApp(config, database);
      await app.get(DemonstrationService, { strict: false }).load();
    });
    afterAll(async () => {
      await app.close();
      await database.close();
    });

    const count = async (sql: string) =>
      Number((await database.readOne<{ count: unknown }>(`SELECT COUNT(*) AS count FROM ${sql}`))?.count);
    const liveLead = (condition: string) =>
      `delivery_rows WHERE period_key = '' AND is_lead = 1 AND left_out IS NULL AND ${condition}`;

    it('has the organisations, actions and commitments of its fixtures', async () => {
      expect(await count('organisations')).toBe(40);
      expect(await count('actions')).toBe(60);
      expect(await count('commitments')).toBe(150);
      expect(await count('users')).toBe(8);
    });

    it('has the labs that it began with, and one to come', async () => {
      const labs = await database.read<{ status: string }>('SELECT status FROM labs ORDER BY id');
      expect(labs.map(({ status }) => status)).toEqual(['closed', 'closed', 'planned']);
      expect(await count('themes WHERE is_common_ground = 1')).toBe(1);
      expect(await count('lab_participants WHERE name IS NOT NULL')).toBe(0);
    });

    it('has the ideas of the lab, of all fates, and the actions that they led to', async () => {
      const fates = await database.read<{ status: string; ideas: unknown }>(
        'SELECT status, COUNT(*) AS ideas FROM ideas GROUP BY status ORDER BY status',
      );
      expect(fates.map(({ status, ideas }) => [status, Number(ideas)])).toEqual([
        ['adopted', 14],
        ['merged', 2],
        ['parked', 2],
        ['rejected', 2],
        ['shortlisted', 2],
        ['submitted', 2],
      ]);
      expect(await count('(SELECT DISTINCT action_id FROM idea_actions) led')).toBe(14);
      expect(await count(`idea_actions WHERE relation = 'became'`)).toBe(9);
      expect(await count(`actions WHERE origin = 'lab'`)).toBe(9);
    });

    it('has lived its year: ten periods locked and frozen, one open, one to come', async () => {
      const periods = await database.read<{ status: string }>(
        'SELECT status FROM reporting_periods ORDER BY start_date',
      );
      expect(periods.map(({ status }) => status)).toEqual([...Array<string>(10).fill('locked'), 'open', 'scheduled']);
      expect(await count('snapshots')).toBe(10);
    });

    it('shows its stories in its figures', async () => {
      expect(await count(liveLead('progress > 10000'))).toBe(stories.above100.length);
      expect(await count(`actions WHERE status IN ('cancelled', 'merged')`)).toBe(stories.cancelledOrMerged.length);
      expect(await count(`progress_updates WHERE review_status = 'submitted'`)).toBe(stories.submitted.length);
      expect(await count(`progress_updates WHERE review_status = 'returned'`)).toBe(stories.returned.length);
      const beyondTolerance = `EXISTS (SELECT 1 FROM milestones m WHERE m.commitment_id = commitment_key
        AND m.status NOT IN ('achieved', 'cancelled') AND m.due_date < '2019-10-29')`;
      expect(await count(liveLead(`rag = 'red' AND ${beyondTolerance}`))).toBe(stories.lateBeyondTolerance.length);
    });

    it('has 61 % delivered with 85.67 % of the time gone', async () => {
      const total = await database.readOne<Record<string, string | number>>(
        `SELECT us, us_progress, us_timed, us_elapsed FROM delivery_totals WHERE period_key = '' AND dimension = 'total'`,
      );
      expect(Number(total?.['us_progress']) / Number(total?.['us']) / 100).toBeCloseTo(61, 2);
      expect((Number(total?.['us_elapsed']) / Number(total?.['us_timed'])) * 100).toBeCloseTo(85.67, 2);
    });

    it('is loaded into an empty database only', async () => {
      expect(await app.get(DemonstrationService, { strict: false }).isEmpty()).toBe(false);
    });
  });
});
