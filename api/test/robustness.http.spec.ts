import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import { needsKey, publicKey } from '../src/platform/access/declarations';
import type { Client, ProblemBody } from './client';
import { nameOf, type Operation, operationsOf } from './operations';
import { emailOf, password } from './seed';
import { testApp, type TestApp } from './test-app';

const unknownId = '01930000-0000-7000-8000-00000000ffff';
/** Long enough for every limit there is, short enough to be read. */
const tooLong = 'x'.repeat(30_000);

describe('bad input', () => {
  let test: TestApp;
  let admin: Client;
  let operations: Operation[];
  let cookie: string;

  beforeAll(async () => {
    test = await testApp();
    admin = await test.as('admin');
    operations = await operationsOf(test);
    const payload = { email: emailOf('admin'), password };
    const { headers } = await test.app.inject({ method: 'POST', url: '/api/v1/session', payload });
    cookie = String(headers['set-cookie']).split(';')[0] ?? '';
  });
  afterAll(() => test.close());

  const bodied = () => operations.filter(({ hasJsonBody }) => hasJsonBody);
  /** A path with a plan in its place, an id in every other one, and a file in a form that there is. */
  const pathTo = ({ path }: Operation, { id = unknownId, plan = test.plan.code } = {}) =>
    path
      .replace('{plan}', plan)
      .replace('{format}', 'csv')
      .replaceAll(/\{\w+\}/g, id);

  async function send({ method }: Operation, url: string, payload?: string) {
    const response = await test.app.inject({
      method,
      url: `/api/v1${url}`,
      headers: {
        cookie,
        'if-match': '"1"',
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(payload === undefined ? {} : { payload }),
    });
    return { status: response.statusCode, body: response.json<ProblemBody>() };
  }

  it('meets operations at all', () => expect(operations.length).toBeGreaterThan(20));

  it('that is an unknown field is refused by name, whatever is asked', async () => {
    for (const operation of bodied()) {
      const { status, body } = await send(operation, pathTo(operation), JSON.stringify({ surprise: 1 }));
      expect([nameOf(operation), status]).toEqual([nameOf(operation), 400]);
      expect(body.errors).toContainEqual({ pointer: '/surprise', code: 'unknown-field' });
    }
  });

  it('that is no object is refused', async () => {
    for (const operation of bodied())
      for (const payload of ['[]', '"text"', '7', 'null', 'true']) {
        const { status } = await send(operation, pathTo(operation), payload);
        expect([nameOf(operation), payload, status]).toEqual([nameOf(operation), payload, 400]);
      }
  });

  it('that is not JSON is refused as such', async () => {
    for (const operation of bodied()) {
      const { status, body } = await send(operation, pathTo(operation), '{"title":');
      expect([nameOf(operation), status, body.code]).toEqual([nameOf(operation), 400, 'malformed-json']);
    }
  });

  it('of two megabytes is refused as too large', async () => {
    const payload = JSON.stringify({ title: { el: 'x'.repeat(2_000_000) } });
    for (const operation of bodied()) {
      const { status, body } = await send(operation, pathTo(operation), payload);
      expect([nameOf(operation), status, body.code]).toEqual([nameOf(operation), 413, 'too-large']);
    }
  });

  it('of a wrong type or too long is refused in its place, with nothing worse', async () => {
    const wrong = {
      code: 7,
      title: 'text',
      name: [1],
      pillars: 'x',
      startDate: '2019-02-30',
      weight: -1,
      parties: [{ share: 'x' }],
    };
    const long = {
      code: tooLong,
      title: { el: tooLong },
      name: { el: tooLong },
      label: tooLong,
      reference: tooLong,
      email: tooLong,
    };
    for (const operation of bodied())
      for (const body of [wrong, long]) {
        const answer = await send(operation, pathTo(operation), JSON.stringify(body));
        expect([nameOf(operation), answer.status]).toEqual([nameOf(operation), 400]);
        expect(answer.body.errors?.every(({ pointer }) => pointer.startsWith('/'))).toBe(true);
      }
  });

  it('that is a bad id is refused by name, and an unknown id is not found', async () => {
    for (const operation of operations.filter(({ path }) => path.includes('{id}'))) {
      const bad = await send(operation, pathTo(operation, { id: "1'--" }), operation.hasJsonBody ? '{}' : undefined);
      expect([nameOf(operation), bad.status]).toEqual([nameOf(operation), 400]);
      expect(operation.path).toContain(`{${bad.body.errors?.[0]?.pointer.slice(1)}}`);
      const unknown = await send(operation, pathTo(operation), operation.hasJsonBody ? '{}' : undefined);
      expect([nameOf(operation), [400, 404].includes(unknown.status)]).toEqual([nameOf(operation), true]);
    }
  });

  it('that is a bad or unknown plan is refused', async () => {
    for (const operation of operations.filter(({ path, hasJsonBody }) => path.includes('{plan}') && !hasJsonBody)) {
      const bad = await send(operation, pathTo(operation, { plan: 'Ψ%00' }));
      expect([nameOf(operation), bad.status]).toEqual([nameOf(operation), 400]);
      const unknown = await send(operation, pathTo(operation, { plan: 'nowhere' }));
      expect([nameOf(operation), [400, 404].includes(unknown.status)]).toEqual([nameOf(operation), true]);
    }
  });

  it('in a query is refused by the name of its parameter', async () => {
    for (const operation of operations.filter(({ method, query }) => method === 'GET' && query.length > 0)) {
      const ask = (parameters: string) => send(operation, `${pathTo(operation)}?${parameters}`);
      const surprise = await ask('surprise=1');
      expect([nameOf(operation), surprise.status]).toEqual([nameOf(operation), 400]);
      expect(surprise.body.errors).toContainEqual({ pointer: '/surprise', code: 'unknown-field' });
      for (const name of operation.query.filter((query) => ['limit', 'sort', 'cursor', 'by', 'asOf'].includes(query)))
        for (const value of ["1';DROP TABLE plans;--", 'WyJ4IiwieSJd', '-1e9']) {
          const { status, body } = await ask(`${name}=${encodeURIComponent(value)}`);
          expect([nameOf(operation), name, value, status]).toEqual([nameOf(operation), name, value, 400]);
          expect(body.errors?.[0]?.pointer).toBe(`/${name}`);
        }
    }
  });

  it('leaves the plan as it was', async () => {
    const { body } = await admin.get<{ version: number }>(`/plans/${test.plan.code}`);
    expect(body.version).toBe(1);
  });
});

describe('every route', () => {
  it('declares who may use it', async () => {
    const test = await testApp();
    const undeclared = [...test.app.get(ModulesContainer).values()]
      .flatMap(({ controllers }) => [...controllers.values()])
      .flatMap(({ metatype }) => (metatype ? handlersOf(metatype.prototype) : []))
      .filter(({ handler }) => Reflect.getMetadata(METHOD_METADATA, handler) in RequestMethod)
      .filter(({ handler }) => !Reflect.getMetadata(needsKey, handler) && !Reflect.getMetadata(publicKey, handler))
      .map(({ name }) => name);
    expect(undeclared).toEqual([]);
    await test.close();
  });
});

/** The methods of a controller that answer a route. */
function handlersOf(prototype: object): { name: string; handler: object }[] {
  return Object.getOwnPropertyNames(prototype)
    .map((name) => ({ name: `${prototype.constructor.name}.${name}`, handler: Reflect.get(prototype, name) as object }))
    .filter(({ handler }) => typeof handler === 'function' && Reflect.hasMetadata(PATH_METADATA, handler));
}
