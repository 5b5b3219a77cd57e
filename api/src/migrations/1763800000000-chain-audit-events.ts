import { hash, randomBytes } from 'node:crypto';
import type { MigrationInterface, QueryRunner, Table } from 'typeorm';
import { v7 } from 'uuid';
import { canonicalJson, contentText, genesis, isPersonal, type Json, linkText } from '@symmachia/domain';
import { id, longText, moment, number, optional, sum, table, text } from './schema';

const events = () =>
  table('audit_events', {
    key: ['sequence'],
    columns: [
      number('sequence'),
      moment('at'),
      id('actor_id', optional),
      text('entity', 40),
      id('entity_id', optional),
      text('action', 20),
      id('plan_id', optional),
      id('organisation_id', optional),
      longText('diff'),
      longText('reason', optional),
      text('source', 10),
      id('batch_id', optional),
      text('request_id', 100, optional),
      number('reverts', optional),
      text('previous_hash', 64),
      text('hash', 64),
    ],
    indices: {
      ix_audit_events_actor: ['actor_id', 'sequence'],
      ix_audit_events_batch: ['batch_id', 'sequence'],
      ix_audit_events_entity: ['entity_id', 'sequence'],
      ix_audit_events_organisation: ['organisation_id', 'sequence'],
      ix_audit_events_plan: ['plan_id', 'sequence'],
    },
  });

const head = () =>
  table('audit_head', {
    columns: [number('id'), number('sequence'), text('hash', 64)],
    checks: { ck_audit_head_single: '"id" = 1' },
  });

const personalDetails = () =>
  table('audit_personal_details', {
    key: ['sequence', 'field'],
    columns: [
      number('sequence'),
      text('field', 40),
      id('person_id', optional),
      text('salt', 32),
      longText('before_value', optional),
      longText('after_value', optional),
    ],
    indices: { ix_audit_personal_details_person: ['person_id'] },
  });

/** The log as it was before it was chained. */
const unchainedEvents = () =>
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
    uniques: { uq_audit_events_sequence: ['sequence'] },
  });

const rowsAtOnce = 500;

export class ChainAuditEvents1763800000000 implements MigrationInterface {
  name = 'ChainAuditEvents1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await atOnce(runner, async () => {
      await setAside(runner, unchainedEvents());
      for (const each of [events(), head(), personalDetails()]) await runner.createTable(each);
      await chain(runner);
      await runner.query('DROP TABLE former_audit_events');
      for (const statement of isPostgres(runner) ? guardsOnPostgres : guardsOnSqlite) await runner.query(statement);
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await atOnce(runner, async () => {
      await setAside(runner, events());
      await runner.createTable(unchainedEvents());
      await unchain(runner);
      await runner.query('DROP TABLE former_audit_events');
      for (const each of [personalDetails(), head()]) await runner.dropTable(each);
      if (isPostgres(runner)) for (const name of functions) await runner.query(`DROP FUNCTION IF EXISTS ${name}()`);
      for (const statement of isPostgres(runner) ? formerGuardsOnPostgres : formerGuardsOnSqlite)
        await runner.query(statement);
    });
  }
}

const isPostgres = (runner: QueryRunner) => runner.dataSource.options.type === 'postgres';

/** On SQLite all migrations are one transaction anyway. */
async function atOnce(runner: QueryRunner, work: () => Promise<void>): Promise<void> {
  if (!isPostgres(runner)) return work();
  await runner.startTransaction();
  try {
    await work();
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}

/** The table keeps its rows under another name, and gives up the names of its constraints, indices and triggers. */
async function setAside(runner: QueryRunner, { indices }: Table): Promise<void> {
  for (const { name } of indices) await runner.query(`DROP INDEX ${name}`);
  if (isPostgres(runner)) {
    for (const trigger of ['append_only', 'no_truncate'])
      await runner.query(`DROP TRIGGER IF EXISTS tr_audit_events_${trigger} ON audit_events`);
    await runner.query('ALTER TABLE audit_events RENAME CONSTRAINT pk_audit_events TO pk_former_audit_events');
  } else
    for (const verb of ['insert', 'update', 'delete'])
      await runner.query(`DROP TRIGGER IF EXISTS tr_audit_events_no_${verb}`);
  await runner.query('ALTER TABLE audit_events RENAME TO former_audit_events');
}

interface Former {
  sequence: number | string;
  at: string;
  actorId: string | null;
  entity: string;
  entityId: string;
  action: string;
  planId: string | null;
  diff: string;
  reason: string | null;
  source: string;
  batchId: string | null;
}

const formerColumns = `sequence, at, actor_id AS "actorId", entity, entity_id AS "entityId", action, plan_id AS "planId", diff,
  reason, source, batch_id AS "batchId"`;

async function* former(runner: QueryRunner): AsyncGenerator<Former[]> {
  let after = -1;
  for (;;) {
    const rows: Former[] = await runner.query(
      `SELECT ${formerColumns} FROM former_audit_events WHERE sequence > ${after} ORDER BY sequence LIMIT ${rowsAtOnce}`,
    );
    if (rows.length === 0) return;
    yield rows;
    after = Number(rows.at(-1)?.sequence);
  }
}

/** What was logged keeps its order, and is chained as if it had been from the start. */
async function chain(runner: QueryRunner): Promise<void> {
  let last = { sequence: 0, hash: genesis };
  for await (const rows of former(runner)) {
    const chained: unknown[][] = [];
    const details: unknown[][] = [];
    for (const row of rows) {
      const sequence = last.sequence + 1;
      const diff = splitDiff(row, sequence, details);
      const { sequence: _, ...told } = row;
      const content = { ...told, diff, organisationId: null, requestId: null, reverts: null };
      const own = hash('sha256', linkText(last.hash, sequence, hash('sha256', contentText(content))));
      chained.push([
        sequence,
        ...[row.at, row.actorId, row.entity, row.entityId, row.action, row.planId, null, diff, row.reason, row.source],
        ...[row.batchId, null, null, last.hash, own],
      ]);
      last = { sequence, hash: own };
    }
    await insert(runner, 'audit_events', chained);
    await insert(runner, 'audit_personal_details', details);
  }
  await insert(runner, 'audit_head', [[1, last.sequence, last.hash]]);
}

/** The diff as it is chained; what it says of persons goes to the details. */
function splitDiff({ entity, entityId, diff }: Former, sequence: number, details: unknown[][]): string {
  const fields: Record<string, Json[]> = JSON.parse(diff);
  for (const [field, values] of Object.entries(fields)) {
    if (!isPersonal(entity, field)) continue;
    const salt = randomBytes(16).toString('hex');
    const texts = values.map((value) => (value === null ? null : canonicalJson(value)));
    details.push([sequence, field, entity === 'users' ? entityId : null, salt, ...texts]);
    fields[field] = texts.map((value) => (value === null ? null : { sha256: hash('sha256', `${salt}${value}`) }));
  }
  return canonicalJson(fields);
}

/** Back to one table: what was told of persons returns into the diffs, where nobody was erased. */
async function unchain(runner: QueryRunner): Promise<void> {
  for await (const rows of former(runner)) {
    const details: { sequence: number; field: string; before: string | null; after: string | null }[] =
      await runner.query(
        `SELECT sequence, field, before_value AS "before", after_value AS "after" FROM audit_personal_details
         WHERE sequence BETWEEN ${rows[0]?.sequence} AND ${rows.at(-1)?.sequence}`,
      );
    await insert(
      runner,
      'audit_events',
      rows
        .filter(({ entityId }) => entityId !== null)
        .map((row) => {
          const diff: Record<string, unknown> = JSON.parse(row.diff);
          for (const { field, before, after } of details.filter(({ sequence }) => sequence === row.sequence))
            diff[field] = [before, after].map((value) => value && JSON.parse(value));
          return [
            ...[v7(), row.sequence, row.at, row.actorId, row.entity, row.entityId, row.action, row.planId],
            ...[JSON.stringify(diff), row.reason, row.source, row.batchId],
          ];
        }),
    );
  }
}

async function insert(runner: QueryRunner, into: string, rows: unknown[][]): Promise<void> {
  if (rows.length === 0) return;
  let next = 0;
  const place = () => (isPostgres(runner) ? `$${++next}` : '?');
  const places = rows.map((row) => `(${row.map(place).join(', ')})`).join(', ');
  await runner.query(`INSERT INTO ${into} VALUES ${places}`, rows.flat());
}

const functions = [
  'refuse_audit_change',
  'refuse_audit_head_change',
  'refuse_audit_detail_change',
  'refuse_audit_truncation',
];

/** The database itself refuses to change or take away what the log holds. A person's details can only be taken away. */
const guardsOnPostgres = [
  `CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION 'audit_events is append-only'; END $$`,
  `CREATE TRIGGER tr_audit_events_append_only BEFORE UPDATE OR DELETE ON audit_events
   FOR EACH ROW EXECUTE FUNCTION refuse_audit_change()`,
  `CREATE FUNCTION refuse_audit_head_change() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN
     IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND NEW.sequence > OLD.sequence THEN RETURN NEW; END IF;
     RAISE EXCEPTION 'audit_head only moves forward';
   END $$`,
  `CREATE TRIGGER tr_audit_head_forward BEFORE INSERT OR UPDATE OR DELETE ON audit_head
   FOR EACH ROW EXECUTE FUNCTION refuse_audit_head_change()`,
  `CREATE FUNCTION refuse_audit_detail_change() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION 'audit_personal_details can only be erased'; END $$`,
  `CREATE TRIGGER tr_audit_personal_details_erase_only BEFORE UPDATE ON audit_personal_details
   FOR EACH ROW EXECUTE FUNCTION refuse_audit_detail_change()`,
  `CREATE FUNCTION refuse_audit_truncation() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$`,
  ...['audit_events', 'audit_head', 'audit_personal_details'].map(
    (name) => `CREATE TRIGGER tr_${name}_no_truncate BEFORE TRUNCATE ON ${name}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_truncation()`,
  ),
];

/** REPLACE would take a row away without asking the trigger for DELETE: a place that is taken cannot be inserted at. */
const guardsOnSqlite = [
  ...refusing('audit_events', 'audit_events is append-only', ['update', 'delete']),
  `CREATE TRIGGER tr_audit_events_no_insert BEFORE INSERT ON audit_events
   WHEN EXISTS (SELECT 1 FROM audit_events WHERE sequence = NEW.sequence)
   BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END`,
  ...refusing('audit_head', 'audit_head only moves forward', ['insert', 'delete']),
  `CREATE TRIGGER tr_audit_head_no_update BEFORE UPDATE ON audit_head
   WHEN NEW.id <> OLD.id OR NEW.sequence <= OLD.sequence
   BEGIN SELECT RAISE(ABORT, 'audit_head only moves forward'); END`,
  ...refusing('audit_personal_details', 'audit_personal_details can only be erased', ['update']),
];

const formerGuardsOnPostgres = guardsOnPostgres.slice(0, 2);

const formerGuardsOnSqlite = refusing('audit_events', 'audit_events is append-only', ['update', 'delete']);

function refusing(name: string, message: string, verbs: string[]): string[] {
  return verbs.map(
    (verb) =>
      `CREATE TRIGGER tr_${name}_no_${verb} BEFORE ${verb.toUpperCase()} ON ${name}
       BEGIN SELECT RAISE(ABORT, '${message}'); END`,
  );
}
