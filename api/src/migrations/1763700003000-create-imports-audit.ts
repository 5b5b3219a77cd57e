import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, longText, moment, number, optional, sum, table, text, versioned } from './schema';

const tables = () => [
  table('import_batches', {
    columns: [
      ...versioned,
      id('plan_id'),
      id('created_by_id', optional),
      text('file_name', 255),
      text('sha256', 64),
      text('state', 20),
      longText('mapping'),
      longText('findings'),
      longText('rows'),
      moment('applied_at', optional),
    ],
    references: {
      fk_import_batches_plan: ['plan_id', 'plans'],
      fk_import_batches_creator: ['created_by_id', 'users'],
    },
    checks: {
      ck_import_batches_state: `"state" IN ('previewed', 'applying', 'applied', 'undone')`,
    },
    indices: {
      ix_import_batches_plan: ['plan_id', 'created_at'],
    },
  }),
  table('import_files', {
    key: ['batch_id'],
    columns: [id('batch_id'), longText('content')],
    references: {
      fk_import_files_batch: ['batch_id', 'import_batches'],
    },
  }),
  table('import_mappings', {
    columns: [...versioned, id('plan_id'), text('headers_hash', 64), longText('mapping'), number('uses')],
    references: {
      fk_import_mappings_plan: ['plan_id', 'plans'],
    },
    uniques: {
      uq_import_mappings_headers: ['plan_id', 'headers_hash'],
    },
  }),
  table('audit_events', {
    columns: [
      id('id'),
      sum('sequence'),
      moment('at'),
      id('actor_id', optional),
      text('entity', 40),
      id('entity_id'),
      text('action', 20),
      id('plan_id', optional),
      longText('diff'),
      longText('reason', optional),
      text('source', 10),
      id('batch_id', optional),
    ],
    indices: {
      ix_audit_events_batch: ['batch_id', 'sequence'],
      ix_audit_events_plan: ['plan_id', 'sequence'],
      ix_audit_events_entity: ['entity_id', 'sequence'],
    },
    uniques: {
      uq_audit_events_sequence: ['sequence'],
    },
  }),
];

export class CreateImportsAudit1763700003000 implements MigrationInterface {
  name = 'CreateImportsAudit1763700003000';

  async up(runner: QueryRunner): Promise<void> {
    for (const each of tables()) await runner.createTable(each);
    for (const statement of appendOnly(runner)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of tables().reverse()) await runner.dropTable(each);
    if (runner.dataSource.options.type === 'postgres') await runner.query('DROP FUNCTION refuse_audit_change()');
  }
}

/** The database itself refuses to change or take away what the audit log holds. */
function appendOnly(runner: QueryRunner): string[] {
  if (runner.dataSource.options.type === 'postgres')
    return [
      `CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'audit_events is append-only'; END $$`,
      `CREATE TRIGGER tr_audit_events_append_only BEFORE UPDATE OR DELETE ON audit_events
       FOR EACH ROW EXECUTE FUNCTION refuse_audit_change()`,
    ];
  return ['UPDATE', 'DELETE'].map(
    (verb) =>
      `CREATE TRIGGER tr_audit_events_no_${verb.toLowerCase()} BEFORE ${verb} ON audit_events
       BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END`,
  );
}
