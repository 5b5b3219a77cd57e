import type { UpdateInReview } from '@symmachia/contracts';
import type { I18nText } from '@symmachia/domain';

/** The fields of a report in the order in which they are read. */
const reportFields = ['progressPercent', 'ragReported', 'deliveryStatus', 'narrative'] as const;
export type ReportField = (typeof reportFields)[number];

export interface ReportChange {
  readonly field: ReportField;
  readonly before: string | number | I18nText | null;
  readonly now: string | number | I18nText | null;
  readonly isChanged: boolean;
}

/** Each field of what was sent beside what was approved last; those that say nothing on either side are left out. */
export function changesOf(update: UpdateInReview): ReportChange[] {
  return reportFields.flatMap((field) => {
    const [before, now] = [update.previous?.[field] ?? null, update[field] ?? null];
    if (isEmpty(before) && isEmpty(now)) return [];
    return [{ field, before, now, isChanged: JSON.stringify(before) !== JSON.stringify(now) }];
  });
}

const isEmpty = (value: ReportChange['now']): boolean =>
  value === null || (typeof value === 'object' && !Object.values(value).some((text) => text));
