import fc from 'fast-check';
import { anotherSession, type Asker } from './authorisation/people';
import { Tables } from './authorisation/untouched';
import { World } from './authorisation/world';
import { type Request, requests } from './fuzz/requests';
import { ApiDocument, type DocumentedOperation } from './fuzz/schema';

/** The same requests every time; another number asks others. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122);
const each = 50;
/** The longest that anybody may wait, in milliseconds. */
const slowest = 2000;
/** Of each operation's faults. */
const shown = 2;

const roles = ['admin', 'coordinator', 'reviewer', 'facilitator', 'leadership', 'assessor', 'lead', 'editor'] as const;
type Who = (typeof roles)[number] | 'nobody';

/** What ends the session that asks for it. */
const endsSessions = /session|password|first-administrator/;

describe(`whatever is asked (seed ${seed})`, () => {
  let world: World;
  let tables: Tables;
  let document: ApiDocument;
  let ids: string[];
  const prepared = new Map<DocumentedOperation, Promise<Request[]>>();
  beforeAll(async () => {
    world = await World.make();
    tables = new Tables(world.test.database);
    document = await ApiDocument.of(world.test);
    ids = await world.everyId();
  });
  afterAll(() => world.test.close());

  const cookieFor = (who: Who, path: string): Promise<string> | string =>
    who !== 'nobody' && endsSessions.test(path) ? anotherSession(world.test, who satisfies Asker) : world.cookies[who];

  /** What is wrong with the answer to a request; null when nothing is. */
  async function faultOf(method: string, { responses }: DocumentedOperation, request: Request): Promise<string | null> {
    await tables.look();
    const begun = performance.now();
    const { statusCode, body, headers } = await world.test.app.inject({ method: method as 'GET', ...request });
    const took = performance.now() - begun;
    if (took > slowest) return `took ${took} ms`;
    if (statusCode >= 500) return `${statusCode} ${body}`;
    if (statusCode >= 400 && !(await tables.areUnchanged())) return `${statusCode}, and rows changed`;
    const { content = {} } = responses[statusCode] ?? responses['default'] ?? {};
    const mediaType = String(headers['content-type']).split(';')[0] ?? '';
    if (mediaType in content && !mediaType.endsWith('json')) return null;
    const { schema } = content['application/json'] ?? {};
    if (!schema) return body === '' ? null : `${statusCode} ${String(headers['content-type'])} is not documented`;
    const fault = document.faultOf(schema, JSON.parse(body));
    return fault === null ? null : `${statusCode} is not as documented: ${fault} ${body.slice(0, 500)}`;
  }

  /** The same for everybody. */
  function requestsOf(path: string, operation: DocumentedOperation): Promise<Request[]> {
    const known =
      prepared.get(operation) ??
      Promise.all(fc.sample(requests(document, path, operation, ids), { seed, numRuns: each }));
    prepared.set(operation, known);
    return known;
  }

  async function faultsOf(who: Who, path: string, method: string, operation: DocumentedOperation): Promise<string[]> {
    const faults: string[] = [];
    for (const request of await requestsOf(path, operation)) {
      const cookie = await cookieFor(who, path);
      const fault = await faultOf(method, operation, {
        ...request,
        headers: { ...request.headers, ...(cookie ? { cookie } : {}) },
      });
      if (fault) faults.push(`${who} ${method} ${request.url} ${String(request.payload).slice(0, 500)}: ${fault}`);
    }
    return faults;
  }

  it.each([...roles, 'nobody'] as const)(
    '%s gets a documented answer in time, and a refusal changes nothing',
    async (who) => {
      const faults: string[] = [];
      for (const [path, methods] of Object.entries(document.paths))
        for (const [method, operation] of Object.entries(methods))
          faults.push(...(await faultsOf(who, path, method.toUpperCase(), operation)).slice(0, shown));
      expect(faults).toEqual([]);
    },
  );

  it('leaves the prototype of objects alone', () => {
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
