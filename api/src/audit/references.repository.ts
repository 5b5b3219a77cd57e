import { Injectable } from '@nestjs/common';
import type { AuditReference } from '@symmachia/contracts';
import { type AuditEntity, visible } from '@symmachia/domain';
import { visibleActions } from '../actions/visible-actions';
import { visibleCommitments } from '../commitments/visible-commitments';
import { visibleIdeas } from '../ideas/visible-ideas';
import type { SignedIn } from '../platform/access/declarations';
import { allOf, type Condition } from '../platform/database/condition';
import { Database } from '../platform/database/database';
import type { Named } from './named';

interface Row {
  id: string;
  code: string | null;
  name: string;
  period?: string | null;
  of?: string;
  calledBy?: AuditEntity;
}

interface Source {
  sql: string;
  /** What it is called by, where it has no name of its own: the row `of`. Left out where each row says it. */
  calledBy?: AuditEntity;
  /** The column of its plan, where it belongs to one. */
  plan?: string;
  visible?: (me: SignedIn) => Condition;
}

const nameless = `'{}' AS name`;

const commitmentOf = (report: string) =>
  `JOIN commitments c ON c.id = ${report}.commitment_id JOIN actions a ON a.id = c.action_id
   LEFT JOIN reporting_periods p ON p.id = ${report}.period_id`;
const byCommitment = 'SELECT r.id, c.reference AS code, c.title AS name, p.label AS period, c.id AS "of"';
const byOrganisation = 'SELECT r.id, o.short_name AS code, o.name, o.id AS "of"';

/** What is internal is called by its name only for whoever keeps the record. */
function shownIn(me: SignedIn): Condition {
  const kept = visible(me, 'lab:update');
  if (kept.all) return allOf([]);
  return { sql: `r.visibility = 'public' OR l.plan_id IN (:kept)`, values: { kept: kept.plans } };
}

const sources: Partial<Record<AuditEntity, Source>> = {
  plans: { sql: 'SELECT r.id, r.code, r.title AS name FROM plans r', plan: 'r.id' },
  pillars: { sql: 'SELECT r.id, r.code, r.name FROM pillars r', plan: 'r.plan_id' },
  target_groups: { sql: 'SELECT r.id, r.code, r.name FROM target_groups r' },
  reporting_periods: { sql: `SELECT r.id, r.label AS code, ${nameless} FROM reporting_periods r`, plan: 'r.plan_id' },
  organisations: { sql: 'SELECT r.id, r.short_name AS code, r.name FROM organisations r' },
  actions: {
    sql: 'SELECT r.id, r.code, r.title AS name FROM actions r JOIN actions a ON a.id = r.id',
    plan: 'r.plan_id',
    visible: visibleActions,
  },
  milestones: {
    sql: 'SELECT r.id, NULL AS code, r.title AS name FROM milestones r JOIN actions a ON a.id = r.action_id',
    plan: 'a.plan_id',
    visible: visibleActions,
  },
  commitments: {
    sql: `SELECT r.id, r.reference AS code, r.title AS name FROM commitments r
      JOIN commitments c ON c.id = r.id JOIN actions a ON a.id = c.action_id`,
    plan: 'r.plan_id',
    visible: visibleCommitments,
  },
  progress_updates: {
    sql: `${byCommitment} FROM progress_updates r ${commitmentOf('r')}`,
    calledBy: 'commitments',
    plan: 'r.plan_id',
    visible: visibleCommitments,
  },
  review_events: {
    sql: `${byCommitment} FROM review_events r JOIN progress_updates u ON u.id = r.update_id ${commitmentOf('u')}`,
    calledBy: 'commitments',
    plan: 'u.plan_id',
    visible: visibleCommitments,
  },
  period_exceptions: {
    sql: `${byOrganisation}, p.label AS period FROM period_exceptions r
      JOIN organisations o ON o.id = r.organisation_id JOIN reporting_periods p ON p.id = r.period_id`,
    calledBy: 'organisations',
    plan: 'p.plan_id',
  },
  rag_overrides: {
    sql: `SELECT r.id, COALESCE(c.reference, a.code) AS code, COALESCE(c.title, a.title) AS name, p.label AS period,
        COALESCE(c.id, a.id) AS "of", CASE WHEN c.id IS NULL THEN 'actions' ELSE 'commitments' END AS "calledBy"
      FROM rag_overrides r LEFT JOIN commitments c ON c.id = r.commitment_id
      JOIN actions a ON a.id = COALESCE(r.action_id, c.action_id) JOIN reporting_periods p ON p.id = r.period_id`,
    plan: 'r.plan_id',
    visible: visibleActions,
  },
  organisation_handovers: {
    sql: `${byOrganisation} FROM organisation_handovers r JOIN organisations o ON o.id = r.from_id`,
    calledBy: 'organisations',
  },
  snapshots: {
    sql: `SELECT r.id, p.label AS code, ${nameless} FROM snapshots r JOIN reporting_periods p ON p.id = r.period_id`,
    plan: 'r.plan_id',
  },
  labs: { sql: 'SELECT r.id, r.reference AS code, r.title AS name FROM labs r', plan: 'r.plan_id' },
  themes: {
    sql: 'SELECT r.id, NULL AS code, r.title AS name FROM themes r JOIN labs l ON l.id = r.lab_id',
    plan: 'l.plan_id',
  },
  lab_participants: {
    sql: 'SELECT r.id, NULL AS code, r.description AS name FROM lab_participants r JOIN labs l ON l.id = r.lab_id',
    plan: 'l.plan_id',
  },
  lab_notes: {
    sql: 'SELECT r.id, NULL AS code, r.title AS name FROM lab_notes r JOIN labs l ON l.id = r.lab_id',
    plan: 'l.plan_id',
    visible: shownIn,
  },
  attachments: {
    sql: `SELECT r.id, r.file_name AS code, CASE WHEN r.caption = '{}' THEN r.alt_text ELSE r.caption END AS name
      FROM attachments r JOIN labs l ON l.id = r.lab_id`,
    plan: 'l.plan_id',
    visible: shownIn,
  },
  ideas: {
    sql: 'SELECT r.id, NULL AS code, r.title AS name FROM ideas r JOIN ideas i ON i.id = r.id',
    plan: 'r.plan_id',
    visible: visibleIdeas,
  },
  idea_supports: {
    sql: `${byOrganisation} FROM idea_supports r JOIN organisations o ON o.id = r.organisation_id
      JOIN ideas i ON i.id = r.idea_id`,
    calledBy: 'organisations',
    plan: 'i.plan_id',
    visible: visibleIdeas,
  },
  idea_actions: {
    sql: `SELECT r.id, a.code, a.title AS name, a.id AS "of" FROM idea_actions r JOIN ideas i ON i.id = r.idea_id
      JOIN actions a ON a.id = r.action_id`,
    calledBy: 'actions',
    plan: 'i.plan_id',
    visible: (me) => allOf([visibleIdeas(me), visibleActions(me)]),
  },
  users: {
    sql: `SELECT r.id, r.name AS code, ${nameless} FROM users r`,
    visible: ({ isAdmin, userId }) => (isAdmin ? allOf([]) : { sql: 'r.id = :me', values: { me: userId } }),
  },
};

/** What the ids in a page of events are called, as far as the reader may know that. */
@Injectable()
export class ReferencesRepository {
  constructor(private readonly database: Database) {}

  /** `plans` are those that the page is about: of other plans nothing is told. */
  async of(named: Named, plans: readonly string[], me: SignedIn): Promise<AuditReference[]> {
    const all = await Promise.all([...named].map(([entity, ids]) => this.ofOne(entity, [...ids], plans, me)));
    return all.flat();
  }

  private async ofOne(entity: AuditEntity, ids: string[], plans: readonly string[], me: SignedIn) {
    const source = sources[entity];
    if (!source) return [];
    const { sql, values } = allOf([
      { sql: 'r.id IN (:ids)', values: { ids } },
      ...(source.plan ? [{ sql: `${source.plan} IN (:plans)`, values: { plans } }] : []),
      ...(source.visible ? [source.visible(me)] : []),
    ]);
    const rows = await this.database.read<Row>(`${source.sql} WHERE ${sql}`, values);
    return rows.map(({ id, code, name, period, of, calledBy = source.calledBy }): AuditReference => ({
      ...{ entity, id, code, name: JSON.parse(name) },
      ...(period ? { period } : {}),
      ...(of && calledBy ? { of: { entity: calledBy, id: of } } : {}),
    }));
  }
}
