import {
  type Delivery,
  type DeliveryDimension,
  deliveryDimensions,
  type ExplainedRow,
  type Explanation,
  type Figure,
  type Matrix,
} from '@symmachia/contracts';
import { halfUpOf } from './exact-reckoning.spec-support';
import { isClosed } from '@symmachia/domain';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';
import { seeded } from '../administration/demonstration/random';
import { system } from '../platform/database/author';
import { ReportingPeriodEntity } from '../reporting/reporting-period.entity';
import { freezeLists } from '../snapshots/freeze-lists';
import { freezeDelivery } from './delivery-writer';
import { RandomPlan } from './random-plan.spec-support';

const rounds = 4;
const operationsInRound = 60;
const plan = '/plans/random';

eachDatabase((fresh) => {
  describe('every figure of any plan', () => {
    let test: TestApp;
    let admin: Client;
    let random: RandomPlan;

    beforeAll(async () => {
      test = await testApp(await fresh());
      admin = await test.as('admin');
      random = new RandomPlan(test.database, seeded(7));
      await random.begin();
    });
    afterAll(() => test.close());

    const ask = async <Body>(path: string) => {
      const { status, body } = await admin.get<Body>(`${plan}/${path}`);
      expect([path, status]).toEqual([path, 200]);
      return body;
    };

    /** The explanation with all its pages. */
    const explained = async (query: string): Promise<Explanation> => {
      const first = await ask<Explanation>(`delivery/explanation?limit=50${query}`);
      const items = await admin.all<ExplainedRow>(`${plan}/delivery/explanation?${query.slice(1)}`, 50);
      return { ...first, items };
    };

    /** That the explanation tells the same figure as delivery, and that its rows add up to it. */
    async function holds(figure: Figure, query: string): Promise<void> {
      const explanation = await explained(query);
      const { label: _, labelLanguage: __, ...numbers } = figure;
      expect(explanation.figure).toMatchObject(numbers);
      expect(explanation.total).toBe(explanation.items.length);
      const { sums, items } = explanation;
      const reckoned = {
        progress: halfUpOf(
          items.map(({ contribution }) => contribution),
          items.map(({ part }) => part),
        ),
        elapsed: halfUpOf(
          items.map(({ elapsedContribution }) => elapsedContribution),
          items.filter((row) => row.elapsed !== null).map(({ part }) => part),
        ),
      };
      expect([query, reckoned]).toEqual([query, { progress: figure.progress, elapsed: figure.elapsed }]);
      expect(halfUpOf([sums.contribution], [sums.weight])).toBe(figure.progress);
      expect(halfUpOf([sums.elapsedContribution], [sums.timedWeight])).toBe(figure.elapsed);
    }

    async function allHold(period: string): Promise<number> {
      const groupsOf = async (by: DeliveryDimension) => {
        const { groups, total } = await ask<Delivery>(`delivery?by=${by}${period}`);
        return [
          ...groups.map((figure) => ({ figure, query: `&by=${by}&key=${figure.key}${period}` })),
          { figure: total, query: period },
        ];
      };
      const { cells } = await ask<Matrix>(`delivery/matrix?rows=pillar${period}`);
      const figures = [
        ...(await Promise.all(deliveryDimensions.map(groupsOf))).flat(),
        ...cells.map(({ row: _, column: __, empty: ___, ...figure }) => ({
          figure,
          query: `&by=pillarSector&key=${encodeURIComponent(figure.key)}${period}`,
        })),
      ];
      for (const { figure, query } of figures) await holds(figure, query);
      return figures.length;
    }

    /** The closed periods, each frozen once, as a lock does it. */
    const frozenPeriods = (once: Set<string>) =>
      test.database.write(system, async (tx) => {
        const periods = await tx.findAll(ReportingPeriodEntity, { planId: random.planId });
        const closed = periods.filter(({ status }) => isClosed(status));
        for (const period of closed.filter(({ id }) => !once.has(id))) {
          await freezeDelivery(tx, period);
          await freezeLists(tx, { periodId: period.id, planId: random.planId, day: period.endDate });
          once.add(period.id);
        }
        return closed;
      });

    it('is explained by rows that add up to it, to the last digit, also of periods that were frozen', async () => {
      const once = new Set<string>();
      let ofNow = 0;
      let frozenOnes = 0;
      for (let round = 0; round < rounds; round += 1) {
        for (let at = 0; at < operationsInRound; at += 1) await random.operate();
        for (const { id } of await frozenPeriods(once)) frozenOnes += await allHold(`&period=${id}`);
        ofNow += await allHold('');
      }
      expect(ofNow).toBeGreaterThan(100);
      expect(frozenOnes).toBeGreaterThan(50);
    });
  });
});
