import type { Condition } from '../platform/database/condition';

/** What a snapshot keeps beside its figures, by live table: the columns that lists and labels read. */
export const frozenColumns = {
  actions: [
    ...['id', 'version', 'plan_id', 'code', 'title', 'sort_title', 'search_text', 'lead_organisation_id', 'start_date'],
    ...['end_date', 'is_continuous', 'status', 'updated_at'],
  ],
  action_pillars: ['action_id', 'pillar_id'],
  action_target_groups: ['action_id', 'target_group_id'],
  commitments: [
    ...['id', 'version', 'plan_id', 'action_id', 'reference', 'title', 'sort_title', 'search_text', 'is_pledge'],
    ...['start_date', 'end_date', 'review_status', 'delivery_status', 'updated_at'],
  ],
  commitment_parties: ['commitment_id', 'organisation_id', 'position', 'role', 'share', 'contribution', 'note'],
  organisations: ['id', 'name', 'short_name', 'sector', 'sort_name'],
  pillars: ['id', 'plan_id', 'parent_id', 'name', 'position', 'is_horizontal'],
  target_groups: ['id', 'plan_id', 'code', 'name'],
} as const satisfies Record<string, readonly string[]>;

export type FreezableTable = keyof typeof frozenColumns;

/**
 * Where a list and its labels read: the rows of now, or those that the snapshot of a locked period keeps. Queries name
 * their tables by `table` and bind `:periodKey`, which delivery rows and totals have, too.
 */
export interface Sources {
  /** The id of the locked period; empty: now. */
  periodKey: string;
  table(name: FreezableTable): string;
}

export const sourcesOf = (periodKey: string): Sources => ({
  periodKey,
  table: (name) => (periodKey === '' ? name : `(SELECT * FROM frozen_${name} WHERE period_id = :periodKey)`),
});

/** The rows of now. */
export const live = sourcesOf('');

/** The condition, with what its query binds to name the rows that it is asked of. */
export const withKey = ({ sql, values }: Condition, { periodKey }: Sources): Condition => ({
  sql,
  values: { ...values, periodKey },
});
