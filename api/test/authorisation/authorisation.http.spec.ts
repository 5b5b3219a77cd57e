import { eachDatabase } from '@symmachia/testing';
import { nameOf, operationsOf } from '../operations';
import { granted, open, sees } from './expectations';
import { type Asker, askers, type Stranger, strangers } from './people';
import type { Row, Sent } from './row';
import { Tables } from './untouched';
import { World } from './world';

const noCase = 'at all';
const json = { 'content-type': 'application/json' };

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
    const expected = [...granted.map(({ operation }) => operation), ...Object.keys(open)];
    expect([...new Set(expected)].toSorted()).toEqual(documented.toSorted());
  });

  it('every case says who sees it', () => {
    for (const [kind, cases] of Object.entries(sees))
      expect(Object.keys(cases)).toEqual(world.casesOf(kind as keyof typeof sees));
  });

  async function ask(cookie: string, operation: string, id: string, sent: Sent = {}): Promise<number> {
    const [method = '', path = ''] = operation.split(' ');
    const { statusCode } = await world.test.app.inject({
      method: method as 'GET',
      url: `/api/v1${path.replace(/\{\w+\}/, id)}`,
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
    const sent = await row.send?.(world, name);
    let status = 0;
    const untouched = await tables.areUntouchedBy(async () => {
      status = await ask(world.cookies[who], row.operation, id, sent);
    });
    const family = status === 201 ? 200 : status;
    const changes = wanted === 200 && !row.operation.startsWith('GET');
    return {
      said: `${who}: ${family}, ${untouched ? 'nothing' : 'something'} changed`,
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
      expect([who, await ask(world.cookies[who], operation, '', { payload: '{}', headers: json })]).toEqual([
        who,
        status,
      ]);
  });

  it('whoever is not signed in is told so before anything that they sent is looked at', async () => {
    const sent = { payload: '{"surprise":1}', headers: { 'content-type': 'application/json' } };
    for (const { operation } of granted)
      expect([operation, await ask('', operation, 'no-id', operation.startsWith('GET') ? {} : sent)]).toEqual([
        operation,
        401,
      ]);
  });
});
