import type { MigrationInterface, QueryRunner } from 'typeorm';
import { date, flag, id, longText, moment, number, optional, table, text } from './schema';

const tables = () => [
  table('frozen_actions', {
    key: ['period_id', 'id'],
    columns: [
      id('period_id'),
      id('id'),
      number('version'),
      id('plan_id'),
      text('code', 40),
      longText('title'),
      text('sort_title', 500),
      longText('search_text'),
      id('lead_organisation_id'),
      date('start_date', optional),
      date('end_date', optional),
      flag('is_continuous'),
      text('status', 20),
      moment('updated_at'),
    ],
  }),
  table('frozen_action_pillars', {
    key: ['period_id', 'action_id', 'pillar_id'],
    columns: [id('period_id'), id('action_id'), id('pillar_id')],
  }),
  table('frozen_action_target_groups', {
    key: ['period_id', 'action_id', 'target_group_id'],
    columns: [id('period_id'), id('action_id'), id('target_group_id')],
  }),
  table('frozen_commitments', {
    key: ['period_id', 'id'],
    columns: [
      id('period_id'),
      id('id'),
      number('version'),
      id('plan_id'),
      id('action_id'),
      text('reference', 60),
      longText('title'),
      text('sort_title', 500),
      longText('search_text'),
      flag('is_pledge'),
      date('start_date', optional),
      date('end_date', optional),
      text('review_status', 20),
      text('delivery_status', 20),
      moment('updated_at'),
    ],
  }),
  table('frozen_commitment_parties', {
    key: ['period_id', 'commitment_id', 'organisation_id'],
    columns: [
      id('period_id'),
      id('commitment_id'),
      id('organisation_id'),
      number('position'),
      text('role', 20),
      number('share', optional),
      text('contribution', 20, optional),
      text('note', 500, optional),
    ],
  }),
  table('frozen_organisations', {
    key: ['period_id', 'id'],
    columns: [
      id('period_id'),
      id('id'),
      longText('name'),
      text('short_name', 60, optional),
      text('sector', 20),
      text('sort_name', 500),
    ],
  }),
  table('frozen_pillars', {
    key: ['period_id', 'id'],
    columns: [
      id('period_id'),
      id('id'),
      id('plan_id'),
      id('parent_id', optional),
      longText('name'),
      number('position'),
      flag('is_horizontal'),
    ],
  }),
  table('frozen_target_groups', {
    key: ['period_id', 'id'],
    columns: [id('period_id'), id('id'), id('plan_id', optional), text('code', 40), longText('name')],
  }),
];

/** What each frozen table takes over of the live one, of the plan `s.plan_id`; other tables' rows come with theirs. */
const copies: Record<string, [columns: string, from: string]> = {
  frozen_actions: [
    'id, version, plan_id, code, title, sort_title, search_text, lead_organisation_id, start_date, end_date, is_continuous, status, updated_at',
    `actions x ON x.plan_id = s.plan_id AND x.status <> 'proposed'`,
  ],
  frozen_action_pillars: [
    'action_id, pillar_id',
    'frozen_actions f ON f.period_id = s.period_id JOIN action_pillars x ON x.action_id = f.id',
  ],
  frozen_action_target_groups: [
    'action_id, target_group_id',
    'frozen_actions f ON f.period_id = s.period_id JOIN action_target_groups x ON x.action_id = f.id',
  ],
  frozen_commitments: [
    'id, version, plan_id, action_id, reference, title, sort_title, search_text, is_pledge, start_date, end_date, review_status, delivery_status, updated_at',
    `frozen_actions f ON f.period_id = s.period_id JOIN commitments x ON x.action_id = f.id AND x.review_status = 'approved'`,
  ],
  frozen_commitment_parties: [
    'commitment_id, organisation_id, position, role, share, contribution, note',
    'frozen_commitments f ON f.period_id = s.period_id JOIN commitment_parties x ON x.commitment_id = f.id',
  ],
  frozen_organisations: ['id, name, short_name, sector, sort_name', 'organisations x ON 1 = 1'],
  frozen_pillars: ['id, plan_id, parent_id, name, position, is_horizontal', 'pillars x ON x.plan_id = s.plan_id'],
  frozen_target_groups: ['id, plan_id, code, name', 'target_groups x ON x.plan_id IS NULL OR x.plan_id = s.plan_id'],
};

/** The tables that are closed once the snapshot of a period is taken, by the column that names the period. */
const closed: Record<string, string> = {
  ...Object.fromEntries(Object.keys(copies).map((name) => [name, 'period_id'])),
  delivery_rows: 'period_key',
  delivery_totals: 'period_key',
  snapshots: 'period_id',
};

/**
 * A locked period keeps all that its lists show, and the day that its figures are of; from then on the database itself
 * refuses to change them. For the periods that were locked before, it keeps what the lists show today.
 */
export class FreezeWhatListsShow1764200070000 implements MigrationInterface {
  name = 'FreezeWhatListsShow1764200070000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "snapshots" ADD COLUMN "day" varchar(10) NOT NULL DEFAULT ''`);
    await runner.query('ALTER TABLE "snapshots" ADD COLUMN "format" integer NOT NULL DEFAULT 1');
    await runner.query(
      `UPDATE snapshots SET day = (SELECT CASE WHEN r.end_date < p.end_date THEN r.end_date ELSE p.end_date END
         FROM reporting_periods r JOIN plans p ON p.id = r.plan_id WHERE r.id = snapshots.period_id)`,
    );
    for (const each of tables()) await runner.createTable(each);
    for (const [name, [columns, from]] of Object.entries(copies))
      await runner.query(
        `INSERT INTO ${name} (period_id, ${columns})
         SELECT s.period_id, ${columns.replace(/\w+/g, 'x.$&')} FROM snapshots s JOIN ${from}`,
      );
    for (const statement of isPostgres(runner) ? guardsOnPostgres : guardsOnSqlite) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    if (isPostgres(runner)) await runner.query('DROP FUNCTION refuse_snapshot_change() CASCADE');
    else for (const name of triggers) await runner.query(`DROP TRIGGER ${name}`);
    for (const each of tables().reverse()) await runner.dropTable(each);
    await runner.query('ALTER TABLE "snapshots" DROP COLUMN "format"');
    await runner.query('ALTER TABLE "snapshots" DROP COLUMN "day"');
  }
}

const isPostgres = (runner: QueryRunner) => runner.dataSource.options.type === 'postgres';

const isTaken = (column: string) =>
  `OLD.${column} <> '' AND EXISTS (SELECT 1 FROM snapshots s WHERE s.period_id = OLD.${column})`;
const verbs = ['update', 'delete'];

const guardsOnSqlite = Object.entries(closed).flatMap(([name, column]) =>
  verbs.map(
    (verb) =>
      `CREATE TRIGGER tr_${name}_frozen_${verb} BEFORE ${verb.toUpperCase()} ON ${name} WHEN ${isTaken(column)}
       BEGIN SELECT RAISE(ABORT, 'a snapshot never changes'); END`,
  ),
);
const triggers = Object.keys(closed).flatMap((name) => verbs.map((verb) => `tr_${name}_frozen_${verb}`));

const guardsOnPostgres = [
  `CREATE FUNCTION refuse_snapshot_change() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN
     IF EXISTS (SELECT 1 FROM snapshots s WHERE s.period_id = to_jsonb(OLD) ->> TG_ARGV[0]) THEN
       RAISE EXCEPTION 'a snapshot never changes';
     END IF;
     RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
   END $$`,
  ...Object.entries(closed).map(
    ([name, column]) =>
      `CREATE TRIGGER tr_${name}_frozen BEFORE UPDATE OR DELETE ON ${name} FOR EACH ROW
       WHEN (OLD.${column} <> '') EXECUTE FUNCTION refuse_snapshot_change('${column}')`,
  ),
];
