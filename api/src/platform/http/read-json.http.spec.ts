import type { Plan } from '@symmachia/contracts';
import { emailOf, password } from '../../../test/seed';
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

it('what is no JSON is refused as such: whoever is not signed in is told that first', async () => {
  const send = async (url: string, cookie: string) => {
    const headers = { cookie, 'content-type': 'application/merge-patch+json', 'if-match': '"1"' };
    const { statusCode } = await test.app.inject({ method: 'PATCH', url, headers, payload: '{"title":' });
    return statusCode;
  };
  const { headers } = await (await test.as('nobody')).post('/session', { email: emailOf('coordinator'), password });
  const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
  const path = `/api/v1/plans/${test.plan.code}`;
  expect([await send(path, cookie), await send(path, ''), await send('/api/v1/nowhere', cookie)]).toEqual([
    400, 401, 404,
  ]);
});
