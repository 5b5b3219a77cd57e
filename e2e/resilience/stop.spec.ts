import { request as ask, type ClientRequest, type IncomingMessage } from 'node:http';
import { expect, test } from '@playwright/test';
import { startProduct } from '../product/product.ts';

const signIn = JSON.stringify({ email: 'coordinator@demo.example', password: 'wrong' });

/** A request that is under way for as long as its body is not sent to the end. */
function slowRequest(url: string): { request: ClientRequest; answer: Promise<IncomingMessage> } {
  const request = ask(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': signIn.length },
  });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', reject);
  });
  request.write(signIn.slice(0, 10));
  return { request, answer };
}

const statusOf = async (url: string) => {
  const answer = await fetch(`${url}/api/v1/health`);
  return [answer.status, ((await answer.json()) as { status: string }).status];
};

test('what is under way is answered, nothing new is taken on, and the program ends with 0', async () => {
  const product = await startProduct();
  const { request, answer } = slowRequest(product.url);
  await expect.poll(() => statusOf(product.url)).toEqual([200, 'ok']);
  process.kill(product.pid ?? 0, 'SIGTERM');
  await expect.poll(() => statusOf(product.url)).toEqual([503, 'stopping']);
  const refused = await fetch(`${product.url}/api/v1/session`);
  expect([refused.status, refused.headers.get('connection')]).toEqual([503, 'close']);
  request.end(signIn.slice(10));
  expect((await answer).statusCode).toBe(401);
  expect(await product.ended).toMatchObject({ code: 0, stderr: '' });
  await product.stop();
});

test('who listens for changes of a plan keeps nobody from stopping', async () => {
  const product = await startProduct({ env: { SHUTDOWN_SECONDS: '600' } });
  const session = await fetch(`${product.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'leadership@demo.example', password: 'symmachia-demo' }),
  });
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const headers = { cookie, accept: 'text/event-stream' };
  const events = await fetch(`${product.url}/api/v1/plans/ethniki-2019/events`, { headers });
  const heard = events.text();
  process.kill(product.pid ?? 0, 'SIGTERM');
  expect(await product.ended).toMatchObject({ code: 0, stderr: '' });
  expect(await heard).toMatch(/event: changes/);
  await product.stop();
});

test('who asks a second time does not wait', async () => {
  const product = await startProduct({ env: { SHUTDOWN_SECONDS: '600' } });
  const { answer } = slowRequest(product.url);
  const cut = answer.catch((error: Error) => error.message);
  await expect.poll(() => statusOf(product.url)).toEqual([200, 'ok']);
  process.kill(product.pid ?? 0, 'SIGTERM');
  await expect.poll(() => statusOf(product.url)).toEqual([503, 'stopping']);
  let code: number | null | undefined;
  void product.ended.then((ended) => (code = ended.code));
  await expect
    .poll(() => {
      if (code === undefined) process.kill(product.pid ?? 0, 'SIGTERM');
      return code;
    })
    .toBe(1);
  expect(await cut).toMatch(/hang up|reset/);
  await product.stop();
});

test('what does not end in the time that is given is cut', async () => {
  const product = await startProduct({ env: { SHUTDOWN_SECONDS: '1' } });
  const { answer } = slowRequest(product.url);
  const cut = answer.catch((error: Error) => error.message);
  await expect.poll(() => statusOf(product.url)).toEqual([200, 'ok']);
  process.kill(product.pid ?? 0, 'SIGTERM');
  expect(await product.ended).toMatchObject({ code: 1 });
  expect(await cut).toMatch(/hang up|reset/);
  await product.stop();
});
