import { freshnesses } from '@symmachia/domain';
import { eachDatabase } from '@symmachia/testing';
import { seeded } from '../administration/demonstration/random';
import { AuditListener } from '../platform/audit/audit.listener';
import { system } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { PlanChangesListener } from '../platform/database/plan-changes.listener';
import { rebuildDelivery } from './delivery-writer';
import { DeliveryListener } from './delivery.listener';
import { RandomPlan } from './random-plan.spec-support';

const operations = 1000;
const comparedEvery = 100;

eachDatabase((fresh) => {
  describe('the delivery read model', () => {
    let database: Database;
    let plan: RandomPlan;

    beforeAll(async () => {
      database = await Database.open(await fresh());
      new PlanChangesListener(database);
      new DeliveryListener(database);
      new AuditListener(database);
      plan = new RandomPlan(database, seeded(1));
      await plan.begin();
    });
    afterAll(() => database.close());

    const stored = async () => ({
      rows: await database.read(
        'SELECT * FROM delivery_rows ORDER BY period_key, action_id, commitment_key, organisation_id',
      ),
      totals: await database.read('SELECT * FROM delivery_totals ORDER BY period_key, dimension, group_key'),
    });

    it(`is the same maintained over ${operations} random operations as rebuilt from its source`, async () => {
      const seen = { overridden: 0, freshness: new Set<unknown>() };
      for (let at = 1; at <= operations; at += 1) {
        await plan.operate();
        if (at % comparedEvery) continue;
        const maintained = await stored();
        await database.write(system, (tx) => rebuildDelivery(tx, plan.planId));
        const rebuilt = await stored();
        expect(maintained.rows).toEqual(rebuilt.rows);
        expect(maintained.totals).toEqual(rebuilt.totals);
        seen.overridden += rebuilt.rows.filter(({ overridden }) => overridden).length;
        for (const { freshness } of rebuilt.rows) seen.freshness.add(freshness);
      }
      expect((await stored()).rows.length).toBeGreaterThan(100);
      expect(seen.overridden).toBeGreaterThan(0);
      expect(seen.freshness).toEqual(new Set([...freshnesses, null]));
    });
  });
});
