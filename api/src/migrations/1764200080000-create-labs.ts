import type { MigrationInterface, QueryRunner } from 'typeorm';
import { date, flag, id, longText, number, optional, sum, table, text, versioned } from './schema';

const tables = () => [
  table('labs', {
    columns: [
      ...versioned,
      id('plan_id'),
      text('reference', 60, optional),
      text('kind', 20),
      longText('title'),
      longText('coordinator'),
      id('coordinator_organisation_id', optional),
      longText('funder'),
      id('funder_organisation_id', optional),
      longText('host_event'),
      longText('place'),
      date('start_date', optional),
      date('end_date', optional),
      text('status', 20),
      sum('grant_amount', optional),
      text('grant_currency', 3, optional),
      number('capacity', optional),
      text('turnout', 20, optional),
      longText('turnout_note'),
      longText('purpose'),
      longText('results'),
      longText('approach'),
      longText('principles'),
      flag('is_self_authored'),
      longText('quoted_from'),
      id('follow_up_of_id', optional),
      longText('outdated'),
      text('sort_title', 500),
      longText('search_text'),
    ],
    references: {
      fk_labs_plan: ['plan_id', 'plans'],
      fk_labs_coordinator: ['coordinator_organisation_id', 'organisations'],
      fk_labs_funder: ['funder_organisation_id', 'organisations'],
      fk_labs_follow_up_of: ['follow_up_of_id', 'labs'],
    },
    checks: {
      ck_labs_capacity: '"capacity" > 0',
      ck_labs_grant: '("grant_amount" IS NULL) = ("grant_currency" IS NULL)',
      ck_labs_turnout: `"turnout" IS NULL OR "turnout" IN ('places_left', 'full', 'more_wanted')`,
      ck_labs_status: `"status" IN ('planned', 'open', 'held', 'closed')`,
      ck_labs_kind: `"kind" IN ('innovation_lab', 'seminar', 'workshop')`,
    },
    indices: {
      ix_labs_follow_up: ['follow_up_of_id'],
      ix_labs_title: ['plan_id', 'sort_title', 'id'],
      ix_labs_start: ['plan_id', 'start_date', 'id'],
    },
    uniques: { uq_labs_reference: ['plan_id', 'reference'] },
  }),
  table('lab_plans', {
    key: ['lab_id', 'plan_id'],
    columns: [id('lab_id'), id('plan_id')],
    references: { fk_lab_plans_lab: ['lab_id', 'labs'], fk_lab_plans_plan: ['plan_id', 'plans'] },
    indices: { ix_lab_plans_plan: ['plan_id', 'lab_id'] },
  }),
  table('themes', {
    columns: [
      ...versioned,
      id('lab_id'),
      longText('title'),
      longText('description'),
      flag('is_common_ground'),
      longText('why'),
      flag('is_withdrawn'),
      longText('outdated'),
    ],
    references: { fk_themes_lab: ['lab_id', 'labs'] },
    indices: { ix_themes_lab: ['lab_id', 'id'] },
  }),
  table('lab_participants', {
    columns: [
      ...versioned,
      id('lab_id'),
      text('role', 20),
      text('sector', 20, optional),
      id('organisation_id', optional),
      longText('description'),
      number('people', optional),
      text('name', 200, optional),
      date('consent_at', optional),
      flag('is_withdrawn'),
    ],
    references: {
      fk_lab_participants_lab: ['lab_id', 'labs'],
      fk_lab_participants_organisation: ['organisation_id', 'organisations'],
    },
    checks: {
      ck_lab_participants_consent: '"name" IS NULL OR "consent_at" IS NOT NULL',
      ck_lab_participants_people: '"people" > 0',
      ck_lab_participants_sector: `"sector" IS NULL OR "sector" IN ('public', 'private', 'third_sector')`,
      ck_lab_participants_role: `"role" IN ('moderator', 'key_participant', 'participant', 'facilitator')`,
    },
    indices: {
      ix_lab_participants_organisation: ['organisation_id'],
      ix_lab_participants_lab: ['lab_id', 'id'],
    },
  }),
];

/** The record of a lab, the plans that list it, its themes, and who took part. */
export class CreateLabs1764200080000 implements MigrationInterface {
  name = 'CreateLabs1764200080000';

  async up(runner: QueryRunner): Promise<void> {
    for (const each of tables()) await runner.createTable(each);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of tables().reverse()) await runner.dropTable(each);
  }
}
