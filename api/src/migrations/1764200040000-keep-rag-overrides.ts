import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, longText, moment, optional, table, text, versioned } from './schema';

const colours = `('green', 'amber', 'red', 'grey', 'blue')`;

const overrides = () =>
  table('rag_overrides', {
    columns: [
      ...versioned,
      id('plan_id'),
      id('commitment_id', optional),
      id('action_id', optional),
      id('period_id'),
      text('rag', 10),
      longText('reason'),
      id('made_by_id', optional),
      moment('ended_at', optional),
      longText('end_reason', optional),
      id('ended_by_id', optional),
    ],
    references: {
      fk_rag_overrides_plan: ['plan_id', 'plans'],
      fk_rag_overrides_commitment: ['commitment_id', 'commitments'],
      fk_rag_overrides_action: ['action_id', 'actions'],
      fk_rag_overrides_period: ['period_id', 'reporting_periods'],
      fk_rag_overrides_maker: ['made_by_id', 'users'],
      fk_rag_overrides_ender: ['ended_by_id', 'users'],
    },
    checks: {
      ck_rag_overrides_owner: '("commitment_id" IS NULL) <> ("action_id" IS NULL)',
      ck_rag_overrides_rag: `"rag" IN ${colours}`,
    },
    indices: {
      ix_rag_overrides_commitment: ['commitment_id'],
      ix_rag_overrides_action: ['action_id'],
    },
  });

const standing = { commitment: 'commitment_id', action: 'action_id' };

const checked = (name: string, type: string, values: string) =>
  `${type} CONSTRAINT "ck_delivery_rows_${name}" CHECK ("${name}" IS NULL OR "${name}" IN ${values})`;
const count = 'integer NOT NULL DEFAULT 0';
const flag = 'smallint NOT NULL DEFAULT 0';

/** By plain statements: TypeORM would build these tables anew on SQLite. */
const columns: readonly [table: string, name: string, type: string][] = [
  ['delivery_rows', 'rag_calculated', checked('rag_calculated', 'varchar(10)', colours)],
  ['delivery_rows', 'rag_reported', checked('rag_reported', 'varchar(10)', colours)],
  ['delivery_rows', 'divergence', checked('divergence', 'varchar(10)', `('better', 'worse', 'other')`)],
  ['delivery_rows', 'overridden', flag],
  ['delivery_rows', 'freshness', checked('freshness', 'varchar(20)', `('up_to_date', 'due_soon', 'overdue', 'stale')`)],
  ['delivery_totals', 'overridden', count],
  ['delivery_totals', 'diverging', count],
  ['delivery_totals', 'reported_better', count],
  ['delivery_totals', 'reports_up_to_date', count],
  ['delivery_totals', 'reports_due_soon', count],
  ['delivery_totals', 'reports_overdue', count],
  ['delivery_totals', 'reports_stale', count],
  ['delivery_totals', 'rag_calculated', 'varchar(10)'],
  ['delivery_totals', 'rag_reported', 'varchar(10)'],
  ['delivery_totals', 'rag_overridden', flag],
  ['delivery_totals', 'freshness', 'varchar(20)'],
];

export class KeepRagOverrides1764200040000 implements MigrationInterface {
  name = 'KeepRagOverrides1764200040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(overrides());
    for (const [owner, column] of Object.entries(standing))
      await runner.query(
        `CREATE UNIQUE INDEX "uq_rag_overrides_${owner}" ON "rag_overrides" ("${column}", "period_id") WHERE "ended_at" IS NULL`,
      );
    for (const [owner, name, type] of columns)
      await runner.query(`ALTER TABLE "${owner}" ADD COLUMN "${name}" ${type}`);
    // Whoever reads a plan first has its rows of now computed anew; those frozen before know no more than they did.
    await runner.query('UPDATE "plans" SET "delivery_day" = NULL, "changes" = "changes" + 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [owner, name] of [...columns].reverse())
      await runner.query(`ALTER TABLE "${owner}" DROP COLUMN "${name}"`);
    await runner.dropTable('rag_overrides');
  }
}
