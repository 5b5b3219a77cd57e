import { eachDatabase } from '@symmachia/testing';
import { system } from '../../src/platform/database/author';
import { type TestApp, testApp } from '../test-app';
import { Tables } from './untouched';

eachDatabase((fresh) => {
  let test: TestApp;
  let tables: Tables;
  beforeAll(async () => {
    test = await testApp(await fresh());
    tables = new Tables(test.database);
  });
  afterAll(() => test.close());

  const execute = (sql: string) => tables.areUntouchedBy(() => test.database.write(system, (tx) => tx.execute(sql)));

  it('notices any value of any row that changes, also from nothing to an empty text', async () => {
    expect(await execute(`UPDATE organisations SET website = '' WHERE website IS NULL`)).toBe(false);
    expect(await execute(`UPDATE users SET name = 'Another' WHERE email = 'reviewer@test.example'`)).toBe(false);
    expect(await execute(`DELETE FROM memberships WHERE role = 'assessor'`)).toBe(false);
  });

  it('takes no notice of a session that was seen again, nor of a write that changes nothing', async () => {
    await test.as('coordinator');
    expect(await execute(`UPDATE sessions SET seen_at = '2030-01-01T00:00:00.000Z'`)).toBe(true);
    expect(await execute(`UPDATE users SET name = name`)).toBe(true);
    expect(await execute(`UPDATE sessions SET client = 'Another'`)).toBe(false);
  });
});
