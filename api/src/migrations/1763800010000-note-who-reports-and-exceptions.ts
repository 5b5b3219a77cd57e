import type { MigrationInterface, QueryRunner } from 'typeorm';
import { date, id, longText, table, versioned } from './schema';

const exceptions = () =>
  table('period_exceptions', {
    columns: [
      ...versioned,
      id('period_id'),
      id('organisation_id'),
      date('unlocked_until'),
      longText('reason'),
      id('granted_by_id', { isNullable: true }),
    ],
    references: {
      fk_period_exceptions_period: ['period_id', 'reporting_periods'],
      fk_period_exceptions_organisation: ['organisation_id', 'organisations'],
      fk_period_exceptions_granter: ['granted_by_id', 'users'],
    },
    uniques: { uq_period_exceptions: ['period_id', 'organisation_id'] },
  });

/** Whether the unit reported for an organisation, and who may still report for a closed period. */
export class NoteWhoReportsAndExceptions1763800010000 implements MigrationInterface {
  name = 'NoteWhoReportsAndExceptions1763800010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "progress_updates" ADD COLUMN "on_behalf" smallint NOT NULL DEFAULT 0');
    await runner.query(
      `CREATE UNIQUE INDEX "uq_progress_updates_unfinished" ON "progress_updates" ("commitment_id", "period_id")
       WHERE "review_status" IN ('draft', 'submitted', 'returned')`,
    );
    await runner.createTable(exceptions());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('period_exceptions');
    await runner.query('DROP INDEX "uq_progress_updates_unfinished"');
    await runner.query('ALTER TABLE "progress_updates" DROP COLUMN "on_behalf"');
  }
}
