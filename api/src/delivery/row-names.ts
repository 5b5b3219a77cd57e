import { Injectable } from '@nestjs/common';
import type { Actor, I18nText } from '@symmachia/domain';
import { visibleActions } from '../actions/visible-actions';
import { visibleCommitments } from '../commitments/visible-commitments';
import { Database } from '../platform/database/database';
import type { Sources } from '../snapshots/frozen-tables';

/** What a row of figures is about. */
export interface Named {
  actionId: string;
  commitmentId: string | null;
  organisationId: string;
}

interface Titled {
  id: string;
  planId: string;
  actionId: string;
  code: string;
  title: I18nText;
}

type TitledRow = Omit<Titled, 'title'> & { title: string };

/** What the actions, commitments and organisations of rows are called, as far as the reader may see them. */
export interface Names {
  action(id: string): Pick<Titled, 'id' | 'code' | 'title'>;
  commitment(id: string): Pick<Titled, 'id' | 'code' | 'title'>;
  organisation(id: string): { id: string; name: I18nText };
}

@Injectable()
export class RowNames {
  constructor(private readonly database: Database) {}

  /** Those of a locked period are called what they were called then. */
  async of(rows: readonly Named[], me: Actor, sources: Sources): Promise<Names> {
    const actions = byId(await this.actions([...new Set(rows.map(({ actionId }) => actionId))], me, sources));
    const commitments = byId(
      await this.commitments([...new Set(rows.flatMap(({ commitmentId }) => commitmentId ?? []))], me, sources),
    );
    const organisations = await this.organisations(
      [...new Set(rows.map(({ organisationId }) => organisationId))],
      sources,
    );
    return {
      action: (id) => called(id, actions.get(id)),
      commitment: (id) => called(id, commitments.get(id)),
      organisation: (id) => ({ id, name: organisations.get(id) ?? {} }),
    };
  }

  async actions(ids: readonly string[], me: Actor, { table, periodKey }: Sources): Promise<Titled[]> {
    const seen = visibleActions(me);
    const rows = await this.database.read<TitledRow>(
      `SELECT a.id, a.plan_id AS "planId", a.id AS "actionId", a.code, a.title FROM ${table('actions')} a
       WHERE a.id IN (:ids) AND (${seen.sql})`,
      { ids, periodKey, ...seen.values },
    );
    return rows.map(titled);
  }

  async commitments(ids: readonly string[], me: Actor, { table, periodKey }: Sources): Promise<Titled[]> {
    const seen = visibleCommitments(me);
    const rows = await this.database.read<TitledRow>(
      `SELECT c.id, c.plan_id AS "planId", c.action_id AS "actionId", c.reference AS code, c.title
       FROM ${table('commitments')} c JOIN ${table('actions')} a ON a.id = c.action_id WHERE c.id IN (:ids) AND (${seen.sql})`,
      { ids, periodKey, ...seen.values },
    );
    return rows.map(titled);
  }

  private async organisations(ids: readonly string[], { table, periodKey }: Sources): Promise<Map<string, I18nText>> {
    const rows = await this.database.read<{ id: string; name: string }>(
      `SELECT o.id, o.name FROM ${table('organisations')} o WHERE o.id IN (:ids)`,
      { ids, periodKey },
    );
    return new Map(rows.map(({ id, name }) => [id, JSON.parse(name)]));
  }
}

const titled = ({ title, ...row }: TitledRow): Titled => ({ ...row, title: JSON.parse(title) });

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

/** Nothing about what the reader may not see, or what is no longer there. */
const called = (id: string, found: Titled | undefined) => ({ id, code: found?.code ?? '', title: found?.title ?? {} });
