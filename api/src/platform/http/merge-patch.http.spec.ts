import type { Plan } from '@symmachia/contracts';
import { type TestApp, testApp } from '../../../test/test-app';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

it.each(['application/merge-patch+json', 'application/merge-patch+json; charset=utf-8', 'application/json'])(
  'a change may be sent as %s',
  async (mediaType) => {
    const coordinator = await test.as('coordinator');
    const path = `/plans/${test.plan.code}`;
    const { version } = (await coordinator.get<Plan>(path)).body;
    const { status, body } = await coordinator.patch<Plan>(path, version, { title: { en: mediaType } }, mediaType);
    expect([status, body.title?.en]).toEqual([200, mediaType]);
  },
);

it('a change in any other form is refused as such', async () => {
  const coordinator = await test.as('coordinator');
  const { status, body } = await coordinator.patch(`/plans/${test.plan.code}`, 1, { title: {} }, 'application/xml');
  expect([status, body.code]).toEqual([415, 'unsupported-media-type']);
});
