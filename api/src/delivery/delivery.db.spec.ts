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
      for (let at = 0; at < operations; at += 1) await plan.operate();
      const maintained = await stored();
      await database.write(system, (tx) => rebuildDelivery(tx, plan.planId));
      const rebuilt = await stored();
      expect(maintained.rows.length).toBeGreaterThan(100);
      expect(maintained.rows).toEqual(rebuilt.rows);
      expect(maintained.totals).toEqual(rebuilt.totals);
    });
  });
});
