import type { MigrationInterface, QueryRunner } from 'typeorm';
import { date, flag, id, longText, number, optional, table, text, versioned } from './schema';

const tables = () => [
  table('actions', {
    columns: [
      ...versioned,
      id('plan_id'),
      text('code', 40),
      longText('title'),
      longText('description'),
      id('lead_organisation_id'),
      date('start_date', optional),
      date('end_date', optional),
      flag('is_continuous'),
      text('status', 20),
      longText('status_reason', optional),
      number('weight', { default: 1000 }),
      text('visibility', 20),
      text('origin', 20),
      id('merged_into_id', optional),
      id('carried_over_from_id', optional),
      text('external_id', 200, optional),
      longText('outdated'),
      text('sort_title', 500),
      longText('search_text'),
    ],
    references: {
      fk_actions_plan: ['plan_id', 'plans'],
      fk_actions_lead: ['lead_organisation_id', 'organisations'],
      fk_actions_merged_into: ['merged_into_id', 'actions'],
      fk_actions_carried_over_from: ['carried_over_from_id', 'actions'],
    },
    checks: {
      ck_actions_weight: '"weight" > 0',
      ck_actions_visibility: `"visibility" IN ('public', 'internal')`,
      ck_actions_origin: `"origin" IN ('lab', 'partner_submission', 'carried_over', 'direct')`,
      ck_actions_status: `"status" IN ('proposed', 'planned', 'in_progress', 'on_hold', 'completed', 'cancelled', 'merged')`,
    },
    indices: {
      ix_actions_external: ['plan_id', 'external_id'],
      ix_actions_lead: ['lead_organisation_id', 'plan_id'],
      ix_actions_status: ['plan_id', 'status'],
      ix_actions_updated: ['plan_id', 'updated_at', 'id'],
      ix_actions_end: ['plan_id', 'end_date', 'id'],
      ix_actions_title: ['plan_id', 'sort_title', 'id'],
    },
    uniques: {
      uq_actions_code: ['plan_id', 'code'],
    },
  }),
  table('action_pillars', {
    key: ['action_id', 'pillar_id'],
    columns: [id('action_id'), id('pillar_id')],
    references: {
      fk_action_pillars_action: ['action_id', 'actions'],
      fk_action_pillars_pillar: ['pillar_id', 'pillars'],
    },
    indices: {
      ix_action_pillars_pillar: ['pillar_id', 'action_id'],
    },
  }),
  table('action_target_groups', {
    key: ['action_id', 'target_group_id'],
    columns: [id('action_id'), id('target_group_id')],
    references: {
      fk_action_target_groups_action: ['action_id', 'actions'],
      fk_action_target_groups_group: ['target_group_id', 'target_groups'],
    },
    indices: {
      ix_action_target_groups_group: ['target_group_id', 'action_id'],
    },
  }),
  table('commitments', {
    columns: [
      ...versioned,
      id('plan_id'),
      id('action_id'),
      text('reference', 60),
      longText('title'),
      longText('description'),
      flag('is_pledge'),
      date('start_date', optional),
      date('end_date', optional),
      text('review_status', 20),
      id('submitted_by_id', optional),
      longText('review_comment', optional),
      text('delivery_status', 20),
      number('weight', { default: 1000 }),
      text('contact', 300, optional),
      text('external_id', 200, optional),
      longText('outdated'),
      text('sort_title', 500),
      longText('search_text'),
    ],
    references: {
      fk_commitments_plan: ['plan_id', 'plans'],
      fk_commitments_action: ['action_id', 'actions'],
      fk_commitments_submitter: ['submitted_by_id', 'users'],
    },
    checks: {
      ck_commitments_weight: '"weight" > 0',
      ck_commitments_delivery_status: `"delivery_status" IN ('not_started', 'in_progress', 'fulfilled', 'partially_fulfilled', 'not_fulfilled', 'withdrawn')`,
      ck_commitments_review_status: `"review_status" IN ('draft', 'submitted', 'returned', 'approved', 'declined')`,
    },
    indices: {
      ix_commitments_external: ['plan_id', 'external_id'],
      ix_commitments_action: ['action_id'],
      ix_commitments_updated: ['plan_id', 'updated_at', 'id'],
      ix_commitments_end: ['plan_id', 'end_date', 'id'],
      ix_commitments_title: ['plan_id', 'sort_title', 'id'],
    },
    uniques: {
      uq_commitments_reference: ['plan_id', 'reference'],
    },
  }),
  table('commitment_parties', {
    key: ['commitment_id', 'organisation_id'],
    columns: [
      id('commitment_id'),
      id('organisation_id'),
      number('position'),
      text('role', 20),
      number('share', optional),
      text('contribution', 20, optional),
      text('note', 500, optional),
    ],
    references: {
      fk_commitment_parties_commitment: ['commitment_id', 'commitments'],
      fk_commitment_parties_organisation: ['organisation_id', 'organisations'],
    },
    checks: {
      ck_commitment_parties_contribution: `"contribution" IS NULL OR "contribution" IN ('funding', 'staff', 'training', 'venue', 'equipment', 'expertise', 'outreach', 'other')`,
      ck_commitment_parties_role: `"role" IN ('lead', 'partner', 'supporter', 'funder')`,
    },
    indices: {
      ix_commitment_parties_organisation: ['organisation_id', 'commitment_id'],
    },
  }),
  table('milestones', {
    columns: [
      ...versioned,
      id('action_id'),
      id('commitment_id', optional),
      longText('title'),
      date('due_date'),
      date('original_due_date'),
      date('achieved_on', optional),
      text('status', 20),
      number('weight', { default: 1000 }),
      id('owner_organisation_id', optional),
    ],
    references: {
      fk_milestones_action: ['action_id', 'actions'],
      fk_milestones_commitment: ['commitment_id', 'commitments'],
      fk_milestones_owner: ['owner_organisation_id', 'organisations'],
    },
    checks: {
      ck_milestones_weight: '"weight" > 0',
      ck_milestones_status: `"status" IN ('pending', 'in_progress', 'achieved', 'missed', 'cancelled')`,
    },
    indices: {
      ix_milestones_commitment: ['commitment_id'],
      ix_milestones_action: ['action_id', 'due_date'],
    },
  }),
];

export class CreateActionsCommitments1763700001000 implements MigrationInterface {
  name = 'CreateActionsCommitments1763700001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const each of tables()) await runner.createTable(each);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of tables().reverse()) await runner.dropTable(each);
  }
}
