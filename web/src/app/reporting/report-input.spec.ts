import type { OwnReport } from '@symmachia/contracts';
import { hasSomethingToSend, inputOf, isLess, isToSend, percentOf, unchanged, wireOfReport } from './report-input';

const report = (parts: Partial<OwnReport>): OwnReport =>
  ({ owed: true, isOurs: true, state: 'not_started', draft: null, previous: null, ...parts }) as OwnReport;
const previous = {
  progressPercent: 40,
  deliveryStatus: 'in_progress',
  ragReported: 'green',
  narrative: { en: 'Old.' },
} as const;

describe('the progress that is typed', () => {
  it.each([
    ['48', 48],
    ['48,5', 48.5],
    ['48.25 %', 48.25],
    ['', 0],
    [' 120 ', 120],
    ['-1', null],
    ['half', null],
    ['1001', null],
    ['4,123', null],
  ])('%j is %s', (text, percent) => {
    expect(percentOf(text)).toBe(percent);
  });

  it('is less than before only where it is a number below the last approved one', () => {
    const own = report({ previous });
    expect(isLess({ ...inputOf(own), progress: '39,9' }, own)).toBe(true);
    expect(isLess({ ...inputOf(own), progress: '40' }, own)).toBe(false);
    expect(isLess({ ...inputOf(own), progress: 'x' }, own)).toBe(false);
    expect(isLess({ ...unchanged(own) }, own)).toBe(false);
  });
});

describe('a report', () => {
  it('starts from what was approved last, without its words', () => {
    expect(inputOf(report({ previous }))).toMatchObject({ progress: '40', ragReported: 'green', narrative: {} });
  });

  it('without a change says so, whatever was typed before', () => {
    const draft = { ...previous, progressPercent: 55, narrative: { en: 'New.' }, noChange: false };
    const own = report({ previous, draft: draft as unknown as OwnReport['draft'] });
    expect(wireOfReport(unchanged(own))).toMatchObject({ progressPercent: 40, narrative: {}, noChange: true });
  });

  it('is to be sent by its own organisation until it is, and again when it came back', () => {
    expect(isToSend(report({}))).toBe(true);
    expect(isToSend(report({ isOurs: false }))).toBe(false);
    expect(isToSend(report({ state: 'submitted' }))).toBe(false);
    expect(isToSend(report({ state: 'returned', owed: false }))).toBe(true);
    expect(isToSend(report({ owed: false }))).toBe(false);
  });

  it('that came back has something to send once it was changed', () => {
    const back = (updatedAt: string) =>
      report({
        state: 'returned',
        draft: { updatedAt, thread: [{ at: '2019-11-08T10:00:00.000Z' }] } as OwnReport['draft'],
      });
    expect(hasSomethingToSend(back('2019-11-08T10:00:00.000Z'))).toBe(false);
    expect(hasSomethingToSend(back('2019-11-08T10:00:01.000Z'))).toBe(true);
    expect(hasSomethingToSend(report({}))).toBe(false);
  });
});
