import type { MigrationInterface, QueryRunner } from 'typeorm';
import { date, flag, id, longText, moment, number, optional, sum, table, text, versioned } from './schema';

const tables = () => [
  table('reporting_periods', {
    columns: [
      ...versioned,
      id('plan_id'),
      text('label', 60),
      date('start_date'),
      date('end_date'),
      moment('opens_at'),
      moment('due_at'),
      moment('grace_until', optional),
      text('status', 20),
    ],
    references: {
      fk_reporting_periods_plan: ['plan_id', 'plans'],
    },
    checks: {
      ck_reporting_periods_status: `"status" IN ('scheduled', 'open', 'grace', 'locked', 'published')`,
    },
    uniques: {
      uq_reporting_periods_label: ['plan_id', 'label'],
      uq_reporting_periods_start: ['plan_id', 'start_date'],
    },
  }),
  table('progress_updates', {
    columns: [
      ...versioned,
      id('plan_id'),
      id('period_id', optional),
      id('commitment_id'),
      number('progress'),
      text('delivery_status', 20, optional),
      text('rag_reported', 10, optional),
      longText('milestones_achieved'),
      longText('narrative'),
      longText('challenges', optional),
      longText('next_steps', optional),
      flag('no_change'),
      text('review_status', 20),
      id('submitted_by_id', optional),
      moment('submitted_at', optional),
      moment('approved_at', optional),
      text('source', 10),
    ],
    references: {
      fk_progress_updates_plan: ['plan_id', 'plans'],
      fk_progress_updates_period: ['period_id', 'reporting_periods'],
      fk_progress_updates_commitment: ['commitment_id', 'commitments'],
      fk_progress_updates_submitter: ['submitted_by_id', 'users'],
    },
    checks: {
      ck_progress_updates_progress: '"progress" >= 0',
      ck_progress_updates_source: `"source" IN ('ui', 'link', 'import', 'api')`,
      ck_progress_updates_rag: `"rag_reported" IS NULL OR "rag_reported" IN ('green', 'amber', 'red', 'grey', 'blue')`,
      ck_progress_updates_delivery_status: `"delivery_status" IS NULL OR "delivery_status" IN ('not_started', 'in_progress', 'fulfilled', 'partially_fulfilled', 'not_fulfilled', 'withdrawn')`,
      ck_progress_updates_review_status: `"review_status" IN ('draft', 'submitted', 'returned', 'approved', 'superseded')`,
    },
    indices: {
      ix_progress_updates_plan: ['plan_id', 'review_status'],
      ix_progress_updates_period: ['period_id', 'review_status'],
      ix_progress_updates_commitment: ['commitment_id', 'review_status', 'period_id'],
    },
  }),
  table('review_events', {
    columns: [
      ...versioned,
      id('update_id'),
      text('from_status', 20),
      text('to_status', 20),
      longText('comment', optional),
      id('actor_id', optional),
    ],
    references: {
      fk_review_events_update: ['update_id', 'progress_updates'],
      fk_review_events_actor: ['actor_id', 'users'],
    },
    indices: {
      ix_review_events_update: ['update_id'],
    },
  }),
  table('snapshots', {
    columns: [...versioned, id('plan_id'), id('period_id'), moment('taken_at'), text('sha256', 64)],
    references: {
      fk_snapshots_plan: ['plan_id', 'plans'],
      fk_snapshots_period: ['period_id', 'reporting_periods'],
    },
    indices: {
      ix_snapshots_taken: ['plan_id', 'taken_at'],
    },
    uniques: {
      uq_snapshots_period: ['period_id'],
    },
  }),
  table('delivery_rows', {
    key: ['period_key', 'action_id', 'commitment_key', 'organisation_id'],
    columns: [
      id('period_key'),
      id('action_id'),
      id('commitment_key'),
      id('organisation_id'),
      id('plan_id'),
      text('sector', 20),
      text('party_role', 20, optional),
      flag('is_lead'),
      sum('us'),
      sum('us_progress'),
      sum('us_timed'),
      sum('us_elapsed'),
      number('progress'),
      number('elapsed'),
      flag('continuous'),
      date('start_date'),
      date('end_date'),
      text('rag', 10),
      flag('overdue'),
      flag('owed'),
      flag('reported'),
      flag('has_update'),
      text('left_out', 20, optional),
      longText('pillars'),
      longText('target_groups'),
      moment('changed_at'),
    ],
    checks: {
      ck_delivery_rows_sector: `"sector" IN ('public', 'private', 'third_sector')`,
      ck_delivery_rows_rag: `"rag" IN ('green', 'amber', 'red', 'grey', 'blue')`,
    },
    indices: {
      ix_delivery_rows_action: ['action_id', 'period_key'],
      ix_delivery_rows_commitment: ['commitment_key', 'period_key', 'is_lead'],
      ix_delivery_rows_plan: ['plan_id', 'period_key', 'changed_at'],
    },
  }),
  table('delivery_totals', {
    key: ['plan_id', 'period_key', 'dimension', 'group_key'],
    columns: [
      id('plan_id'),
      id('period_key'),
      text('dimension', 20),
      text('group_key', 80),
      sum('us', { default: 0 }),
      sum('us_progress', { default: 0 }),
      sum('us_timed', { default: 0 }),
      sum('us_elapsed', { default: 0 }),
      number('commitments', { default: 0 }),
      number('owed', { default: 0 }),
      number('reported', { default: 0 }),
      number('above_100', { default: 0 }),
      number('left_out', { default: 0 }),
      number('left_out_actions', { default: 0 }),
      number('without_commitments', { default: 0 }),
      number('continuous', { default: 0 }),
      number('green', { default: 0 }),
      number('amber', { default: 0 }),
      number('red', { default: 0 }),
      number('grey', { default: 0 }),
      number('blue', { default: 0 }),
      text('rag', 10, optional),
      flag('overdue'),
      number('progress', { default: 0 }),
    ],
    indices: {
      ix_delivery_totals_key: ['group_key', 'dimension', 'period_key'],
    },
  }),
];

export class CreateReportingDelivery1763700002000 implements MigrationInterface {
  name = 'CreateReportingDelivery1763700002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const each of tables()) await runner.createTable(each);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of tables().reverse()) await runner.dropTable(each);
  }
}
