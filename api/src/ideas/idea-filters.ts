import type { IdeaFacetQuery } from '@symmachia/contracts';
import { ideaStatuses } from '@symmachia/domain';
import { type FindTargetGroup, targetGroupsOf } from '../actions/action-filters';
import { contains, type Condition } from '../platform/database/condition';
import { choicesOf, idsOf, membersOf } from '../platform/http/filters';
import { behindIdeas } from './behind-ideas';

type FilterName = keyof IdeaFacetQuery;
/** The conditions that a query asks for, by filter, over the aliases i (idea), l (its lab), t (its theme) and its family. */
export type IdeaFilters = ReadonlyMap<FilterName, Condition>;

/** What is chosen where something has none. */
export const none = 'none';

/** Reads the filters; a value that means nothing is a 400 that names its filter. */
export function ideaFilters(query: IdeaFacetQuery, findTargetGroup: FindTargetGroup): IdeaFilters {
  const filters = new Map<FilterName, Condition>();
  const add = (name: FilterName, chosen: readonly string[], condition: (chosen: readonly string[]) => Condition) => {
    if (chosen.length) filters.set(name, condition(chosen));
  };
  /** Of what an idea may have none. */
  const addOptional = (
    name: 'lab' | 'theme' | 'pillar' | 'targetGroup',
    read: (filter: string) => readonly string[],
    is: string,
    has: string,
  ) => {
    const members = membersOf(query[name]);
    if (members.length === 0) return;
    const chosen = read(members.filter((member) => member !== none).join(','));
    const without = members.includes(none) ? ` OR NOT (${has})` : '';
    filters.set(name, { sql: `(${is})${without}`, values: { [name]: chosen } });
  };
  const ids = (name: FilterName) => (filter: string) => idsOf(name, filter);
  add('status', choicesOf('status', query.status, ideaStatuses), (statuses) => ({
    sql: 'i.status IN (:statuses)',
    values: { statuses },
  }));
  addOptional('lab', ids('lab'), 'l.id IN (:lab)', 'l.id IS NOT NULL');
  addOptional('theme', ids('theme'), 't.id IN (:theme)', 't.id IS NOT NULL');
  addOptional(
    'pillar',
    ids('pillar'),
    `EXISTS (SELECT 1 FROM pillars p WHERE p.id = i.pillar_id AND (p.id IN (:pillar) OR p.parent_id IN (:pillar)))`,
    'i.pillar_id IS NOT NULL',
  );
  addOptional(
    'targetGroup',
    (filter) => targetGroupsOf(filter, findTargetGroup),
    `${inGroups} AND ig.target_group_id IN (:targetGroup))`,
    `${inGroups})`,
  );
  add('organisation', idsOf('organisation', query.organisation), (organisations) => ({
    sql: 'i.id IN (SELECT b.root FROM backers b WHERE b.organisation_id IN (:organisations))',
    values: { organisations },
  }));
  const behind = behindIdeas(query.behind);
  if (behind) filters.set('behind', behind);
  if (query.withdrawn)
    filters.set('withdrawn', {
      sql: 'i.is_withdrawn = :withdrawn',
      values: { withdrawn: Number(query.withdrawn === 'true') },
    });
  if (query.q) filters.set('q', contains('i.search_text', query.q));
  return filters;
}

const inGroups = 'EXISTS (SELECT 1 FROM idea_target_groups ig WHERE ig.idea_id = i.id';

/** It, or one that lives on in it, led to one of these actions, if the reader may see that (`seen`, alias a). */
export const ledTo = (query: Pick<IdeaFacetQuery, 'action'>, seen: Condition): Condition | null => {
  const actions = idsOf('action', query.action);
  if (actions.length === 0) return null;
  return {
    sql: `i.id IN (SELECT k.root FROM kin k JOIN idea_actions ia ON ia.idea_id = k.member AND ia.is_withdrawn = 0
      JOIN actions a ON a.id = ia.action_id WHERE a.id IN (:actions) AND (${seen.sql}))`,
    values: { actions, ...seen.values },
  };
};
