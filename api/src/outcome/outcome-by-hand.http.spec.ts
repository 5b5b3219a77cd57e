import type { Lab, LabOutcome, LabSummary, PageOf } from '@symmachia/contracts';
import { actionCounts, actionStatuses, addDays, ideaRelations } from '@symmachia/domain';
import { eachDatabase } from '@symmachia/testing';
import { Client } from '../../test/client';
import { type TestApp, testApp, testConfig } from '../../test/test-app';
import { demonstrationPassword } from '../access/demonstration-password';
import { DemonstrationService } from '../administration/demonstration/demonstration.service';
import { type Random, seeded } from '../administration/demonstration/random';
import { createApp } from '../app';
import { CommitmentEntity } from '../commitments/commitment.entity';
import { RandomPlan } from '../delivery/random-plan.spec-support';
import { system } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { PlanEntity } from '../plans/plan.entity';
import { plantIdeas } from './ideas.spec-support';
import { outcomeByHand } from './outcome-by-hand.spec-support';
import { readByHand } from './read-by-hand.spec-support';

const counting = actionStatuses.filter(actionCounts).join(',');
const sorted = (all: readonly string[]) => [...all].sort();

/** That a lab's outcome is what the rows say, and that what it counts leads to as many of them. Answers how much it told. */
async function holds(client: Client, lab: string, plan: string, former: readonly string[] = []): Promise<number> {
  const outcome = (await client.get<LabOutcome>(`/labs/${lab}/outcome`)).body;
  const { actions, collaborations, fields } = outcome;
  const work = await readByHand(client, plan, former);
  const isCounting = ({ progress }: { progress: number | null }) => progress !== null;
  const those = (relation: string) =>
    sorted(actions.list.filter((each) => isCounting(each) && each.relation === relation).map(({ id }) => id));
  const told = {
    became: those('became'),
    enriched: those('enriched'),
    leftOut: sorted(actions.list.filter((each) => !isCounting(each)).map(({ id }) => id)),
    pairs: sorted(collaborations.pairs.map(({ one, other, day, action }) => `${one} ${other} ${day} ${action}`)),
    sectors: sorted(collaborations.sectors.map(({ one, other, day, action }) => `${one} ${other} ${day} ${action}`)),
    fields: sorted(
      fields.cells.map(({ pillar, targetGroup, day, action }) => `${pillar} ${targetGroup} ${day} ${action}`),
    ),
  };
  const byHand = outcomeByHand(lab, work);
  expect(told).toEqual(byHand);
  expect([actions.became, actions.enriched, actions.leftOut, collaborations.total]).toEqual([
    ...[byHand.became.length, byHand.enriched.length, byHand.leftOut.length, byHand.pairs.length],
  ]);
  await leads(client, outcome, `/plans/${plan}/actions?lab=${lab}`);
  return byHand.pairs.length + byHand.sectors.length + byHand.fields.length;
}

/** Each number to as many actions, and what happened for the first time to the action in which it did. */
async function leads(client: Client, { actions, collaborations, fields, now }: LabOutcome, list: string) {
  const behind = async (filters: string) => {
    const { status, body } = await client.get<PageOf<{ id: string }>>(`${list}&limit=200${filters}`);
    expect([filters, status]).toEqual([filters, 200]);
    return { total: body.total, ids: body.items.map(({ id }) => id) };
  };
  const counted = async (filters: string) => (await behind(`&status=${counting}${filters}`)).total;
  expect(await counted('&relation=became')).toBe(actions.became);
  expect(await counted('&relation=enriched')).toBe(actions.enriched);
  expect(await counted('')).toBe(now.total.actions);
  expect([now.became.actions, now.enriched.actions]).toEqual([actions.became, actions.enriched]);
  expect((await behind('&status=cancelled,merged')).total).toBe(actions.leftOut);
  for (const { one, other, action } of [...collaborations.pairs, ...collaborations.sectors])
    expect((await behind(`&status=${counting}&together=${one},${other}`)).ids).toContain(action);
  for (const { pillar, targetGroup, action } of fields.cells)
    expect((await behind(`&status=${counting}&pillar=${pillar}&targetGroup=${targetGroup}`)).ids).toContain(action);
}

eachDatabase((fresh, kind) => {
  describe('what came of the labs of the demonstration', () => {
    it('is what its rows say, counted by hand', async () => {
      const database = await Database.open(await fresh());
      const app = await createApp({ ...testConfig, demonstration: true }, database);
      await app.get(DemonstrationService, { strict: false }).load();
      const session = { email: 'coordinator@demo.example', password: demonstrationPassword };
      const { headers } = await new Client(app).post('/session', session);
      const client = new Client(app, String(headers['set-cookie']).split(';')[0]);
      const labs = await client.all<LabSummary>('/plans/ethniki-2019/labs', 200);
      const told = [];
      for (const { id } of labs) told.push(await holds(client, id, 'ethniki-2019'));
      expect(told.filter((each) => each > 0)).toEqual([47 + 10]);
      await app.close();
      await database.close();
    });
  });

  describe('what came of any lab', () => {
    let test: TestApp;
    let admin: Client;

    beforeAll(async () => {
      test = await testApp(await fresh());
      admin = await test.as('admin');
    });
    afterAll(() => test.close());

    const post = async <Body>(path: string, body: object) => {
      const answer = await admin.post<Body>(path, body);
      expect([path, answer.status, answer.status < 300 || answer.body]).toEqual([path, answer.status, true]);
      return answer.body;
    };
    const anyOf = (ids: readonly string[], random: Random) => ids[random.below(ids.length)] ?? '';
    const dayFrom = (random: Random) => addDays('2019-01-15', random.below(60));

    /** Ideas of both labs and of none, each with links of their own; some are withdrawn, with it or alone. */
    const anyIdeas = (labs: readonly Lab[], actions: readonly string[], random: Random) =>
      Array.from({ length: 6 }, () => ({
        lab: labs[random.below(labs.length + 1)]?.id,
        status: 'adopted' as const,
        isWithdrawn: random.chance(0.1),
        actions: [...new Set([anyOf(actions, random), anyOf(actions, random)])].map((id) => ({
          ...{ id, relation: random.oneOf(ideaRelations), on: dayFrom(random) },
          isWithdrawn: random.chance(0.1),
        })),
      }));

    /** Commitments begin on days of their own, else nothing would come before anything else. */
    const scatter = (planId: string, random: Random) =>
      test.database.write(system, async (tx) => {
        for (const commitment of await tx.findAll(CommitmentEntity, { planId }))
          await tx.update(CommitmentEntity, commitment, { startDate: random.chance(0.7) ? dayFrom(random) : null });
      });

    const growFormer = async (planId: string, organisations: readonly string[]) => {
      const action = await post<{ id: string }>('/plans/test-plan/actions', {
        ...{ title: { en: 'Before' }, status: 'completed', leadOrganisation: organisations[0] },
      });
      await post('/plans/test-plan/commitments', {
        ...{ action: action.id, title: { en: 'Before' }, startDate: '2019-01-20' },
        parties: organisations.slice(0, 2).map((organisation, at) => ({ organisation, role: at ? 'partner' : 'lead' })),
      });
      await test.database.write(system, async (tx) => {
        const plan = await tx.find(PlanEntity, { id: planId });
        if (plan) await tx.update(PlanEntity, plan, { predecessorId: test.plan.id });
      });
    };

    it('is what its rows say, counted by hand, after whatever changes', async () => {
      const random = seeded(kind === 'sqlite' ? 23 : 29);
      const plan = new RandomPlan(test.database, random);
      await plan.begin();
      const labs = [];
      for (const name of ['One', 'Other'])
        labs.push(await post<Lab>('/plans/random/labs', { kind: 'workshop', title: { en: name }, status: 'held' }));
      const organisations = await test.database.read<{ id: string }>(
        `SELECT id FROM organisations WHERE sort_name LIKE 'organisation%' ORDER BY id`,
        {},
      );
      const ids = organisations.map(({ id }) => id);
      let told = 0;
      for (let round = 0; round < 6; round += 1) {
        for (let at = 0; at < 25; at += 1) await plan.operate();
        await scatter(plan.planId, random);
        const actions = await admin.all<{ id: string }>('/plans/random/actions', 200);
        const known = actions.map(({ id }) => id);
        await plantIdeas({ database: test.database, plan: { id: plan.planId } }, anyIdeas(labs, known, random));
        if (round === 2) await growFormer(plan.planId, ids);
        if (round === 4)
          await post(`/organisations/${ids[0]}/merge`, { into: ids[3], on: '2019-06-15', reason: 'They are one now' });
        for (const { id } of labs) told += await holds(admin, id, 'random', round < 2 ? [] : ['test-plan']);
      }
      expect(told).toBeGreaterThan(30);
    });
  });
});
