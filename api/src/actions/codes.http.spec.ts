import type { Action, Commitment } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';

const writers = Array.from({ length: 12 }, (_, at) => at);

eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('coordinator');
  });
  afterAll(() => test.close());

  it('many who add at once all get codes of their own', async () => {
    const actions = await Promise.all(
      writers.map((at) => unit.post<Action>('/plans/test-plan/actions', { title: { en: `Action ${at}` } })),
    );
    expect(actions.map(({ status }) => status)).toEqual(writers.map(() => 201));
    expect(new Set(actions.map(({ body }) => body.code)).size).toBe(writers.length);
    const action = actions[0]?.body.id;
    const commitments = await Promise.all(
      writers.map((at) =>
        unit.post<Commitment>('/plans/test-plan/commitments', { action, title: { en: `Commitment ${at}` } }),
      ),
    );
    expect(commitments.map(({ status }) => status)).toEqual(writers.map(() => 201));
    expect(new Set(commitments.map(({ body }) => body.reference)).size).toBe(writers.length);
  });

  it('of many who want one code at once, one gets it', async () => {
    const answers = await Promise.all(
      writers.map(() => unit.post('/plans/test-plan/actions', { title: { en: 'Wanted' }, code: 'WANTED' })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...writers.slice(1).map(() => 409)]);
  });
});
