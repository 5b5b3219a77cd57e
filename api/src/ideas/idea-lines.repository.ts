import { Injectable } from '@nestjs/common';
import type { I18nText, Sector } from '@symmachia/domain';
import { allOf, type Condition } from '../platform/database/condition';
import { Database } from '../platform/database/database';
import { withFamilies } from './families';
import type { IdeaLine } from './idea-line';
import { namedIdeas, ofPlan, sectorsOf } from './idea.repository';

type Text = 'title' | 'problem' | 'proposal' | 'lab' | 'theme' | 'submittedBy' | 'mergedInto';
type Listed = 'targetGroups' | 'supporters' | 'sectors' | 'actions';
type Row = Omit<IdeaLine, Text | Listed> & Record<Text, string | null>;

interface Backer {
  root: string;
  name: string;
  sector: Sector;
  isSubmitter: number;
}

interface Code {
  root: string;
  code: string;
}

@Injectable()
export class IdeaLinesRepository {
  constructor(private readonly database: Database) {}

  /** All of them, the earliest first; the conditions name the plan by `:plan`, `seen` are the actions to be seen (alias a). */
  async all(conditions: readonly Condition[], seen: Condition): Promise<IdeaLine[]> {
    const { sql, values } = allOf(conditions);
    const plan = { plan: values['plan'] };
    const rows = await this.database.read<Row>(
      `${withFamilies(ofPlan)} SELECT i.id, i.title, i.problem, i.proposal, l.title AS lab, t.title AS theme,
         p.code AS pillar, o.name AS "submittedBy", i.submitted_on AS "submittedOn", i.status,
         i.decision_reason AS "decisionReason", i.decided_on AS "decidedOn", n.title AS "mergedInto"
       ${namedIdeas} LEFT JOIN pillars p ON p.id = i.pillar_id WHERE ${sql} ORDER BY i.submitted_on, i.id`,
      values,
    );
    const groups = Map.groupBy(
      await this.database.read<Code>(
        `SELECT i.id AS root, g.code FROM ideas i JOIN idea_target_groups ig ON ig.idea_id = i.id
         JOIN target_groups g ON g.id = ig.target_group_id WHERE ${ofPlan} ORDER BY g.code`,
        plan,
      ),
      ({ root }) => root,
    );
    const backers = Map.groupBy(
      await this.database.read<Backer>(
        `${withFamilies(ofPlan)} SELECT b.root, o.name, o.sector,
           CASE WHEN i.submitted_by_id = b.organisation_id THEN 1 ELSE 0 END AS "isSubmitter"
         FROM backers b JOIN ideas i ON i.id = b.root JOIN organisations o ON o.id = b.organisation_id
         ORDER BY o.sort_name, o.id`,
        plan,
      ),
      ({ root }) => root,
    );
    const actions = Map.groupBy(
      await this.database.read<Code>(
        `${withFamilies(ofPlan)} SELECT DISTINCT k.root, a.code FROM kin k
         JOIN idea_actions ia ON ia.idea_id = k.member AND ia.is_withdrawn = 0 JOIN actions a ON a.id = ia.action_id
         WHERE ${seen.sql} ORDER BY a.code`,
        { ...plan, ...seen.values },
      ),
      ({ root }) => root,
    );
    const codes = (of: ReadonlyMap<string, Code[]>, id: string) => (of.get(id) ?? []).map(({ code }) => code);
    return rows.map((row) => ({
      ...row,
      title: JSON.parse(row.title ?? '{}'),
      problem: JSON.parse(row.problem ?? '{}'),
      proposal: JSON.parse(row.proposal ?? '{}'),
      lab: textOf(row.lab),
      theme: textOf(row.theme),
      submittedBy: textOf(row.submittedBy),
      mergedInto: textOf(row.mergedInto),
      targetGroups: codes(groups, row.id),
      supporters: (backers.get(row.id) ?? []).flatMap(({ name, isSubmitter }) => (isSubmitter ? [] : JSON.parse(name))),
      sectors: sectorsOf(backers.get(row.id) ?? []),
      actions: codes(actions, row.id),
    }));
  }
}

const textOf = (text: string | null): I18nText | null => (text === null ? null : JSON.parse(text));
