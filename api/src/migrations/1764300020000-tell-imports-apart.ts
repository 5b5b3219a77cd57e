import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a file brought a plan or the records of labs; all of those before brought plans. */
export class TellImportsApart1764300020000 implements MigrationInterface {
  name = 'TellImportsApart1764300020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "import_batches" ADD COLUMN "kind" varchar(20) NOT NULL DEFAULT 'plan'
       CONSTRAINT "ck_import_batches_kind" CHECK ("kind" IN ('plan', 'labs'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "import_batches" DROP COLUMN "kind"');
  }
}
