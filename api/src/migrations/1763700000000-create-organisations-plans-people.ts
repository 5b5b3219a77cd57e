import type { MigrationInterface, QueryRunner } from 'typeorm';
import { date, flag, id, longText, moment, number, optional, table, text, versioned } from './schema';

const tables = () => [
  table('organisations', {
    columns: [
      ...versioned,
      longText('name'),
      text('short_name', 60, optional),
      text('sector', 20),
      text('kind', 30),
      text('registry_id', 60, optional),
      text('website', 500, optional),
      date('member_since', optional),
      text('status', 20),
      id('merged_into_id', optional),
      id('successor_id', optional),
      longText('aliases'),
      longText('outdated'),
      text('sort_name', 500),
      longText('search_text'),
    ],
    references: {
      fk_organisations_merged_into: ['merged_into_id', 'organisations'],
      fk_organisations_successor: ['successor_id', 'organisations'],
    },
    checks: {
      ck_organisations_status: `"status" IN ('active', 'suspended', 'left', 'merged')`,
      ck_organisations_kind: `"kind" IN ('ministry', 'agency', 'region', 'municipality', 'university', 'school', 'company', 'chamber', 'association', 'foundation', 'non_governmental', 'other')`,
      ck_organisations_sector: `"sector" IN ('public', 'private', 'third_sector')`,
    },
    indices: {
      ix_organisations_sector: ['sector', 'sort_name'],
    },
  }),
  table('plans', {
    columns: [
      ...versioned,
      text('code', 40),
      longText('title'),
      longText('summary'),
      id('organisation_id'),
      date('start_date'),
      date('end_date'),
      text('status', 20),
      id('predecessor_id', optional),
      longText('languages'),
      text('timezone', 60),
      longText('tolerances'),
      date('business_date', optional),
      longText('outdated'),
      number('changes', { default: 0 }),
      date('delivery_day', optional),
    ],
    references: {
      fk_plans_organisation: ['organisation_id', 'organisations'],
      fk_plans_predecessor: ['predecessor_id', 'plans'],
    },
    checks: {
      ck_plans_status: `"status" IN ('draft', 'consultation', 'adopted', 'in_delivery', 'closed', 'archived')`,
    },
    uniques: {
      uq_plans_code: ['code'],
    },
  }),
  table('pillars', {
    columns: [
      ...versioned,
      id('plan_id'),
      id('parent_id', optional),
      text('code', 40),
      longText('name'),
      number('position'),
      flag('is_horizontal'),
      text('eu_pillar', 60, optional),
      longText('outdated'),
    ],
    references: {
      fk_pillars_plan: ['plan_id', 'plans'],
      fk_pillars_parent: ['parent_id', 'pillars'],
    },
    indices: {
      ix_pillars_parent: ['parent_id'],
      ix_pillars_plan: ['plan_id', 'position'],
    },
    uniques: {
      uq_pillars_code: ['plan_id', 'code'],
    },
  }),
  table('target_groups', {
    columns: [...versioned, id('plan_id', optional), text('code', 40), longText('name')],
    references: {
      fk_target_groups_plan: ['plan_id', 'plans'],
    },
    uniques: {
      uq_target_groups_code: ['plan_id', 'code'],
    },
  }),
  table('users', {
    columns: [
      ...versioned,
      text('email', 254),
      text('name', 200),
      text('locale', 2),
      text('password_hash', 200, optional),
      flag('is_admin'),
      flag('is_disabled'),
    ],
    checks: {
      ck_users_locale: `"locale" IN ('el', 'sv', 'en')`,
    },
    uniques: {
      uq_users_email: ['email'],
    },
  }),
  table('memberships', {
    columns: [...versioned, id('user_id'), text('role', 30), id('plan_id', optional), id('organisation_id', optional)],
    references: {
      fk_memberships_user: ['user_id', 'users'],
      fk_memberships_plan: ['plan_id', 'plans'],
      fk_memberships_organisation: ['organisation_id', 'organisations'],
    },
    checks: {
      ck_memberships_owner: '("plan_id" IS NULL) <> ("organisation_id" IS NULL)',
      ck_memberships_role: `"role" IN ('admin', 'coordinator', 'reviewer', 'facilitator', 'organisation_lead', 'organisation_editor', 'leadership', 'assessor')`,
    },
    uniques: {
      uq_memberships: ['user_id', 'role', 'plan_id', 'organisation_id'],
    },
  }),
  table('sessions', {
    key: ['token_hash'],
    columns: [text('token_hash', 64), id('user_id'), moment('created_at'), moment('seen_at'), moment('expires_at')],
    references: {
      fk_sessions_user: ['user_id', 'users'],
    },
    indices: {
      ix_sessions_user: ['user_id'],
    },
  }),
  table('settings', {
    key: ['name'],
    columns: [text('name', 60), longText('value')],
  }),
];

export class CreateOrganisationsPlansPeople1763700000000 implements MigrationInterface {
  name = 'CreateOrganisationsPlansPeople1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const each of tables()) await runner.createTable(each);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of tables().reverse()) await runner.dropTable(each);
  }
}
