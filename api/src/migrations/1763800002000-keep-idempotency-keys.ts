import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, longText, moment, number, optional, table, text } from './schema';

const keys = () =>
  table('idempotency_keys', {
    columns: [
      text('id', 64),
      id('actor_id'),
      text('fingerprint', 64),
      moment('created_at'),
      longText('results'),
      number('status', optional),
      longText('headers', optional),
      longText('body', optional),
    ],
    indices: { ix_idempotency_keys_created_at: ['created_at'] },
  });

export class KeepIdempotencyKeys1763800002000 implements MigrationInterface {
  name = 'KeepIdempotencyKeys1763800002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(keys());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(keys());
  }
}
