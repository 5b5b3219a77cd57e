import type { MigrationInterface, QueryRunner } from 'typeorm';
import { date, flag, id, longText, optional, table, text, versioned } from './schema';

const tables = () => [
  table('ideas', {
    columns: [
      ...versioned,
      id('plan_id'),
      id('lab_id', optional),
      id('theme_id', optional),
      id('pillar_id', optional),
      longText('title'),
      longText('problem'),
      longText('proposal'),
      id('submitted_by_id', optional),
      date('submitted_on'),
      text('status', 20),
      longText('decision_reason', optional),
      date('decided_on', optional),
      id('merged_into_id', optional),
      flag('is_withdrawn'),
      longText('outdated'),
      text('sort_title', 500),
      longText('search_text'),
    ],
    references: {
      fk_ideas_plan: ['plan_id', 'plans'],
      fk_ideas_lab: ['lab_id', 'labs'],
      fk_ideas_theme: ['theme_id', 'themes'],
      fk_ideas_pillar: ['pillar_id', 'pillars'],
      fk_ideas_submitted_by: ['submitted_by_id', 'organisations'],
      fk_ideas_merged_into: ['merged_into_id', 'ideas'],
    },
    checks: {
      ck_ideas_theme: '"theme_id" IS NULL OR "lab_id" IS NOT NULL',
      ck_ideas_reason: `"status" IN ('submitted', 'shortlisted') OR "decision_reason" IS NOT NULL`,
      ck_ideas_merged: `("status" = 'merged') = ("merged_into_id" IS NOT NULL)`,
      ck_ideas_status: `"status" IN ('submitted', 'shortlisted', 'adopted', 'merged', 'parked', 'rejected')`,
    },
    indices: {
      ix_ideas_merged_into: ['merged_into_id'],
      ix_ideas_submitted_by: ['submitted_by_id'],
      ix_ideas_theme: ['theme_id'],
      ix_ideas_lab: ['lab_id'],
      ix_ideas_title: ['plan_id', 'sort_title', 'id'],
      ix_ideas_submitted_on: ['plan_id', 'submitted_on', 'id'],
    },
  }),
  table('idea_target_groups', {
    key: ['idea_id', 'target_group_id'],
    columns: [id('idea_id'), id('target_group_id')],
    references: {
      fk_idea_target_groups_idea: ['idea_id', 'ideas'],
      fk_idea_target_groups_group: ['target_group_id', 'target_groups'],
    },
    indices: { ix_idea_target_groups_group: ['target_group_id', 'idea_id'] },
  }),
  table('idea_supports', {
    columns: [...versioned, id('idea_id'), id('organisation_id'), flag('is_withdrawn')],
    references: {
      fk_idea_supports_idea: ['idea_id', 'ideas'],
      fk_idea_supports_organisation: ['organisation_id', 'organisations'],
    },
    indices: { ix_idea_supports_organisation: ['organisation_id', 'idea_id'] },
    uniques: { uq_idea_supports: ['idea_id', 'organisation_id'] },
  }),
  table('idea_actions', {
    columns: [
      ...versioned,
      id('idea_id'),
      id('action_id'),
      text('relation', 20),
      longText('note', optional),
      date('linked_on'),
      flag('is_withdrawn'),
    ],
    references: {
      fk_idea_actions_idea: ['idea_id', 'ideas'],
      fk_idea_actions_action: ['action_id', 'actions'],
    },
    checks: { ck_idea_actions_relation: `"relation" IN ('became', 'enriched', 'merged_into')` },
    indices: { ix_idea_actions_action: ['action_id', 'idea_id'] },
    uniques: { uq_idea_actions: ['idea_id', 'action_id'] },
  }),
];

/** Ideas, who supports them, and the actions that they led to. */
export class CreateIdeas1764300000000 implements MigrationInterface {
  name = 'CreateIdeas1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const each of tables()) await runner.createTable(each);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of tables().reverse()) await runner.dropTable(each);
  }
}
