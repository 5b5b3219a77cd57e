import type { Action, ActionLineage, Delivery, Idea, IdeaSummary, Lineage } from '@symmachia/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { eachDatabase } from '@symmachia/testing';
import { Browser } from '../../test/browser';
import { Client } from '../../test/client';
import { testConfig } from '../../test/test-app';
import { demonstrationPassword } from '../access/demonstration-password';
import { DemonstrationService } from '../administration/demonstration/demonstration.service';
import { createApp } from '../app';
import { Database } from '../platform/database/database';

const plan = '/plans/ethniki-2019';
/** Loading the demonstration takes its time. */
const patience = 60_000;

/** Everything is reckoned a second time from what the pages of ideas and actions say, as simply as can be. */
eachDatabase((fresh) => {
  let database: Database;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    database = await Database.open(await fresh());
    app = await createApp({ ...testConfig, demonstration: true }, database);
    await app.get(DemonstrationService, { strict: false }).load();
  }, patience);
  afterAll(async () => {
    await app.close();
    await database.close();
  });

  const as = async (who: string) => {
    const browser = new Browser(app);
    await browser.signIn(`${who}@demo.example`, demonstrationPassword);
    return new Client(app, [...browser.cookies].map((cookie) => cookie.join('=')).join('; '));
  };
  const lineageOf = async (client: Client) => (await client.get<Lineage>(`${plan}/lineage`)).body;

  /** Each idea with the one that it lives on in, the fate of that one, and every action that any idea of the kind led to. */
  async function waysByHand(client: Client): Promise<string[]> {
    const listed = await client.all<IdeaSummary>(`${plan}/ideas?withdrawn=false`, 200);
    const read = await Promise.all(listed.map(async ({ id }) => (await client.get<Idea>(`/ideas/${id}`)).body));
    const ideas = new Map(read.map((idea) => [idea.id, idea]));
    const endOf = (idea: Idea): Idea => {
      const next = ideas.get(idea.mergedInto?.id ?? '');
      return next ? endOf(next) : idea;
    };
    return read.flatMap((idea) => {
      const end = endOf(idea);
      const kin = read.filter((each) => endOf(each) === end);
      const links = kin.flatMap(({ actions }) =>
        actions.filter(({ through, isWithdrawn }) => !through && !isWithdrawn),
      );
      const led = new Set(links.map(({ action }) => (action.mergedInto ?? action).id));
      return [...(led.size ? led : [null])].map((action) => [idea.id, end.id, end.status, action].join(' '));
    });
  }

  describe.each(['coordinator', 'leadership', 'partner'])('what became of the ideas, as seen by %s', (who) => {
    let client: Client;
    beforeAll(async () => {
      client = await as(who);
    });

    it('is what the pages of the ideas tell, and each idea is there whole', async () => {
      const { strands } = await lineageOf(client);
      const ways = strands.map(({ ideaId, survivorId, fate, actionId }) =>
        [ideaId, survivorId, fate, actionId].join(' '),
      );
      expect(ways.toSorted()).toEqual((await waysByHand(client)).toSorted());
      for (const [, own] of Map.groupBy(strands, ({ ideaId }) => ideaId)) {
        const parts = own.map((strand) => strand.parts);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(100);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }
    });

    it('is the same from the side of the actions', async () => {
      const { strands } = await lineageOf(client);
      const forth = strands.flatMap(({ ideaId, actionId }) => (actionId ? [`${ideaId} ${actionId}`] : []));
      const actions = await client.all<Action>(`${plan}/actions`, 200);
      const back = await Promise.all(
        actions.map(async ({ id }) => {
          const { body } = await client.get<ActionLineage>(`/actions/${id}/lineage`);
          return body.ideas.map((idea) => `${idea.id} ${id}`);
        }),
      );
      expect(back.flat().toSorted()).toEqual(forth.toSorted());
    });

    it('ends in the delivery of each action, and in one figure of all that is their weighted mean', async () => {
      const { actions, strands, delivered } = await lineageOf(client);
      const { body } = await client.get<Delivery>(`${plan}/delivery?by=action`);
      const figures = new Map(body.groups.map((group) => [group.key, group]));
      const counting = actions.flatMap(({ id, delivery }) => (delivery ? [{ id, ...delivery }] : []));
      expect(counting.map(({ id, progress }) => [id, progress])).toEqual(
        counting.map(({ id }) => [id, figures.get(id)?.progress]),
      );
      const ends = strands.flatMap(({ actionId, end }) => (actionId ? [[actionId, end]] : []));
      expect(ends.filter(([id]) => counting.some((each) => each.id === id))).toEqual(
        ends.flatMap(([id]) => counting.filter((each) => each.id === id).map(({ rag }) => [id, rag])),
      );
      const weighted = await Promise.all(
        counting.map(async ({ id, progress }) => ({
          weight: (await client.get<Action>(`/actions/${id}`)).body.weight,
          progress: Math.min(progress, 100),
        })),
      );
      const whole = weighted.reduce((sum, { weight }) => sum + weight, 0);
      const mean = weighted.reduce((sum, { weight, progress }) => sum + (weight * progress) / whole, 0);
      expect(Math.abs(delivered.progress - mean)).toBeLessThan(0.02);
      expect([delivered.actions, delivered.leftOut]).toEqual([actions.length, actions.length - counting.length]);
    });
  });

  it('an adopted idea that goes into another one takes its actions along, and no idea is lost', async () => {
    const facilitator = await as('facilitator');
    const before = await lineageOf(facilitator);
    const [one, other] = await facilitator.all<IdeaSummary>(`${plan}/ideas?status=adopted&sort=title`, 200);
    await facilitator.post(`/ideas/${one?.id}/merge`, { into: other?.id, reason: 'The same' });
    const { strands, actions, delivered } = await lineageOf(facilitator);
    const ways = strands.map(({ ideaId, survivorId, fate, actionId }) =>
      [ideaId, survivorId, fate, actionId].join(' '),
    );
    expect(ways.toSorted()).toEqual((await waysByHand(facilitator)).toSorted());
    expect(new Set(strands.map(({ ideaId }) => ideaId)).size).toBe(before.ideas.length);
    expect(actions.map(({ id }) => id)).toEqual(before.actions.map(({ id }) => id));
    expect(delivered).toEqual(before.delivered);
  });
});
