import { eachDatabase } from '@symmachia/testing';
import { uuidv7 } from '../../src/platform/database/ids';
import { nameOf, operationsOf } from '../operations';
import { granted, open, own } from './expectations';
import { anotherSession, type Asker, askers, type Stranger, strangers } from './people';
import { pathOf, type Row, type Sent } from './row';
import { sees } from './sight';
import { Tables } from './untouched';
import { World } from './world';

const noCase = 'at all';
const json = { 'content-type': 'application/json' };

/** The path with the id of nothing in it. */
const pathIn = (operation: string) => (operation.split(' ')[1] ?? '').replaceAll(/\{\w+\}/g, uuidv7());

const empty = (operation: string): Sent => (operation.startsWith('POST') ? { payload: '{}', headers: json } : {});

const title = ({ operation, doing }: Row) => (doing ? `${operation} (${doing})` : operation);

eachDatabase((fresh) => {
  let world: World;
  let tables: Tables;
  beforeAll(async () => {
    world = await World.make(await fresh());
    tables = new Tables(world.test.database);
  });
  afterAll(() => world.test.close());

  it('every operation has its row, and every row an operation', async () => {
    const documented = (await operationsOf(world.test)).map(nameOf);
    const expected = [...granted.map(({ operation }) => operation), ...Object.keys(open), ...Object.keys(own)];
    expect([...new Set(expected)].toSorted()).toEqual(documented.toSorted());
  });

  it('every case says who sees it', () => {
    for (const [kind, cases] of Object.entries(sees))
      expect(Object.keys(cases)).toEqual(world.casesOf(kind as keyof typeof sees));
  });

  async function ask(cookie: string, operation: string, path: string, sent: Sent = {}): Promise<number> {
    const [method = ''] = operation.split(' ');
    const { statusCode } = await world.test.app.inject({
      method: method as 'GET',
      url: `/api/v1${path}`,
      headers: { ...(cookie ? { cookie } : {}), ...sent.headers },
      ...(sent.payload === undefined ? {} : { payload: sent.payload }),
    });
    return statusCode;
  }

  /** Who cannot see it is told that it is not there; who can, that they may not. */
  function expected({ allowed, on }: Row, name: string, who: Asker | Stranger): number {
    if (who === 'nobody' || who === 'disabled') return 401;
    if (allowed(name).includes(who)) return 200;
    return !on || sees[on][name]?.includes(who) ? 403 : 404;
  }

  /** What one asker is answered in one case, beside what was expected. Whoever is refused leaves everything as it was. */
  async function outcome(row: Row, name: string, who: Asker | Stranger) {
    const wanted = expected(row, name, who);
    const isFresh = row.usesUp && wanted === 200;
    const id = row.on ? await (isFresh ? world.another(row.on, name) : world.id(row.on, name)) : '';
    const sent = await row.send?.(world, name, id);
    const path = await pathOf(world, row.operation, row.on, name, id);
    let status = 0;
    const untouched = await tables.areUntouchedBy(async () => {
      status = await ask(world.cookies[who], row.operation, path, sent);
    });
    await row.afterwards?.(world, id);
    const family = status === 201 ? 200 : status;
    const changes = wanted === 200 && !row.operation.startsWith('GET');
    const isSettled = row.onceIsEnough && wanted === 200;
    return {
      said: `${who}: ${family}, ${untouched && !isSettled ? 'nothing' : 'something'} changed`,
      wanted: `${who}: ${wanted}, ${changes ? 'something' : 'nothing'} changed`,
    };
  }

  it.each(granted.map((row) => [title(row), row] as const))('%s is granted as the table says', async (_, row) => {
    for (const name of row.cases ?? (row.on ? world.casesOf(row.on) : [noCase])) {
      const outcomes = [];
      for (const who of [...askers, ...strangers]) outcomes.push(await outcome(row, name, who));
      expect([name, ...outcomes.map(({ said }) => said)]).toEqual([name, ...outcomes.map(({ wanted }) => wanted)]);
    }
  });

  it.each(Object.entries(open))('%s is open to everyone', async (operation, status) => {
    for (const who of ['nobody', 'disabled'] as const)
      expect([who, await ask(world.cookies[who], operation, pathIn(operation), empty(operation))]).toEqual([
        who,
        status,
      ]);
  });

  it.each(Object.entries(own))('%s is for everybody, of their own', async (operation, status) => {
    for (const who of [...askers, ...strangers]) {
      const isStranger = who === 'nobody' || who === 'disabled';
      const cookie = isStranger ? world.cookies[who] : await anotherSession(world.test, who);
      const answered = await ask(cookie, operation, pathIn(operation), empty(operation));
      expect([who, answered]).toEqual([who, isStranger ? 401 : status]);
    }
  });

  it('whoever is not signed in is told so before anything that they sent is looked at', async () => {
    for (const payload of ['{"surprise":1}', '{"title":', ''])
      for (const { operation } of granted) {
        const sent = operation.startsWith('GET') ? {} : { payload, headers: json };
        expect([operation, payload, await ask('', operation, pathIn(operation), sent)]).toEqual([
          operation,
          payload,
          401,
        ]);
      }
  });
});
