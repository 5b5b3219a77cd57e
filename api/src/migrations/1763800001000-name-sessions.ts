import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, moment, number, optional, table, text } from './schema';

const formerSessions = () =>
  table('sessions', {
    key: ['token_hash'],
    columns: [text('token_hash', 64), id('user_id'), moment('created_at'), moment('seen_at'), moment('expires_at')],
    references: { fk_sessions_user: ['user_id', 'users'] },
    indices: { ix_sessions_user: ['user_id'] },
  });

const tables = () => [
  table('sessions', {
    key: ['token_hash'],
    columns: [
      text('token_hash', 64),
      id('id'),
      id('user_id'),
      text('client', 60, optional),
      moment('created_at'),
      moment('seen_at'),
      moment('expires_at'),
    ],
    references: { fk_sessions_user: ['user_id', 'users'] },
    indices: { ix_sessions_user: ['user_id'] },
    uniques: { uq_sessions_id: ['id'] },
  }),
  table('known_devices', {
    key: ['token_hash', 'user_id'],
    columns: [text('token_hash', 64), id('user_id'), moment('expires_at')],
    references: { fk_known_devices_user: ['user_id', 'users'] },
    indices: { ix_known_devices_user: ['user_id'], ix_known_devices_expiry: ['expires_at'] },
  }),
  table('sign_in_failures', {
    key: ['key_hash'],
    columns: [text('key_hash', 64), number('failures'), moment('last_at'), moment('waits_until', optional)],
    indices: { ix_sign_in_failures_last: ['last_at'] },
  }),
  table('one_time_links', {
    key: ['token_hash'],
    columns: [text('token_hash', 64), text('purpose', 30), moment('expires_at')],
    checks: { ck_one_time_links_purpose: `"purpose" IN ('first_administrator')` },
  }),
];

/** Sessions get an id to be named by in their owner's list. They last for hours: those of before have to sign in again. */
export class NameSessions1763800001000 implements MigrationInterface {
  name = 'NameSessions1763800001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sessions');
    for (const each of tables()) await runner.createTable(each);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of tables().reverse()) await runner.dropTable(each);
    await runner.createTable(formerSessions());
  }
}
