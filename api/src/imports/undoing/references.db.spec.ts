import { eachDatabase } from '@symmachia/testing';
import type { DataSource } from 'typeorm';
import { openPostgresWriter } from '../../platform/database/postgres';
import { openSqliteWriter } from '../../platform/database/sqlite';
import { links, references } from './references';

const imported = new Set([
  'actions',
  'commitments',
  'lab_participants',
  'labs',
  'milestones',
  'organisations',
  'pillars',
  'progress_updates',
  'themes',
]);

/** Rows that come and go with what they point at, or only together with a change to it that the audit log tells of. */
const ofTheirOwn = [
  'action_pillars.action_id actions',
  'action_target_groups.action_id actions',
  'commitment_parties.commitment_id commitments',
  'lab_plans.lab_id labs',
  'review_events.update_id progress_updates',
];

eachDatabase((fresh, kind) => {
  let source: DataSource;

  beforeEach(async () => {
    const url = await fresh();
    source = await (kind === 'sqlite' ? openSqliteWriter(url) : openPostgresWriter(url, 10_000));
  });
  afterEach(() => source.destroy());

  it('whoever points at what an import may have made is looked for before it is undone', () => {
    const keys = source.entityMetadatas.flatMap(({ tableName, foreignKeys }) =>
      foreignKeys
        .filter(({ referencedTablePath }) => imported.has(referencedTablePath))
        .map(({ columns, referencedTablePath }) => `${tableName}.${columns[0]?.databaseName} ${referencedTablePath}`),
    );
    const known = [
      ...references.map(([from, column, to]) => `${from}.${column} ${to}`),
      ...links.map(([from, , , column, to]) => `${from}.${column} ${to}`),
      ...ofTheirOwn,
    ];
    expect(keys.sort()).toEqual(known.sort());
  });
});
