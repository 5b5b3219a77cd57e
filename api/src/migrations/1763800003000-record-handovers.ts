import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { date, id, longText, moment, number, optional, table, text, versioned } from './schema';

const tables = () => [
  table('organisation_handovers', {
    columns: [
      ...versioned,
      text('kind', 20),
      id('from_id'),
      id('to_id'),
      date('taken_on'),
      longText('reason'),
      moment('undone_at', optional),
    ],
    references: {
      fk_organisation_handovers_from: ['from_id', 'organisations'],
      fk_organisation_handovers_to: ['to_id', 'organisations'],
    },
    checks: {
      ck_organisation_handovers_kind: `"kind" IN ('merger', 'succession')`,
    },
    indices: {
      ix_organisation_handovers_from: ['from_id'],
      ix_organisation_handovers_to: ['to_id'],
    },
  }),
  table('organisation_handover_rows', {
    key: ['handover_id', 'entity', 'row_id'],
    columns: [
      id('handover_id'),
      text('entity', 40),
      id('row_id'),
      id('plan_id', optional),
      number('version'),
      longText('before'),
    ],
    references: {
      fk_organisation_handover_rows_handover: ['handover_id', 'organisation_handovers'],
    },
    indices: {
      ix_organisation_handover_rows_row: ['row_id'],
    },
  }),
];

/** By plain statements: TypeORM would build the table anew on SQLite, under all that refers to it. */
const columns = {
  former_names: `text NOT NULL DEFAULT '[]'`,
  status_on: 'varchar(10)',
  status_reason: 'text',
};

const mergedInto = new TableIndex({ name: 'ix_organisations_merged_into', columnNames: ['merged_into_id'] });

export class RecordHandovers1763800003000 implements MigrationInterface {
  name = 'RecordHandovers1763800003000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type] of Object.entries(columns))
      await runner.query(`ALTER TABLE organisations ADD COLUMN ${name} ${type}`);
    await runner.createIndex('organisations', mergedInto);
    for (const each of tables()) await runner.createTable(each);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of tables().reverse()) await runner.dropTable(each);
    await runner.dropIndex('organisations', mergedInto);
    for (const name of Object.keys(columns).reverse())
      await runner.query(`ALTER TABLE organisations DROP COLUMN ${name}`);
  }
}
