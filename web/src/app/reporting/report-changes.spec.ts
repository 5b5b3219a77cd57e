import type { UpdateInReview } from '@symmachia/contracts';
import { changesOf } from './report-changes';

const sent = (now: object, previous: object | null) =>
  changesOf({ ragReported: null, deliveryStatus: null, narrative: {}, ...now, previous } as UpdateInReview);

describe('what changed against the last approved report', () => {
  it('is told field by field, in the order in which a report is read', () => {
    const now = { progressPercent: 60, ragReported: 'amber', narrative: { en: 'New.' } };
    const before = { progressPercent: 40, ragReported: 'amber', deliveryStatus: null, narrative: { en: 'Old.' } };
    expect(sent(now, before).map(({ field, isChanged }) => [field, isChanged])).toEqual([
      ['progressPercent', true],
      ['ragReported', false],
      ['narrative', true],
    ]);
  });

  it('of a first report is all that it says, and nothing that it does not', () => {
    expect(sent({ progressPercent: 0 }, null)).toEqual([
      { field: 'progressPercent', before: null, now: 0, isChanged: true },
    ]);
  });
});
