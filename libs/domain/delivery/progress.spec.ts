import { milestone, november, october, openingValue, update } from './facts.spec-support';
import { lastUpdate, milestoneProgress, updatesUpTo } from './progress';

const september = { id: 'september', startDate: '2019-09-01' };

describe('the progress that counts', () => {
  it('is the one of the latest period, not of the latest approval', () => {
    const late = update(september, 30, '2019-12-01T10:00:00.000Z');
    expect(lastUpdate([update(october, 40), late, openingValue(5)])?.progress).toBe(4000);
  });

  it('is the newest approval between two of one period', () => {
    const first = update(october, 40, '2019-11-01T10:00:00.000Z');
    const corrected = update(october, 35, '2019-11-05T10:00:00.000Z');
    expect(lastUpdate([corrected, first])).toBe(corrected);
    expect(lastUpdate([first, corrected])).toBe(corrected);
  });

  it('is an imported opening value before any period, and none without either', () => {
    expect(lastUpdate([openingValue(75)])?.progress).toBe(7500);
    expect(lastUpdate([])).toBeNull();
  });

  it('of a past period does not see what came after it', () => {
    const updates = [openingValue(5), update(september, 30), update(october, 40), update(november, 50)];
    expect(lastUpdate(updatesUpTo(updates, october.startDate))?.progress).toBe(4000);
    expect(lastUpdate(updatesUpTo(updates, '2019-01-01'))?.progress).toBe(500);
    expect(lastUpdate(updatesUpTo(updates, null))?.progress).toBe(5000);
  });

  it('of milestones is the weight of those achieved over all, in two decimals', () => {
    const achieved = milestone('2019-03-01', { status: 'achieved', weight: 1000 });
    expect(milestoneProgress([achieved, milestone('2019-06-01'), milestone('2019-09-01')])).toBe(3333);
    expect(milestoneProgress([achieved, milestone('2019-06-01', { weight: 3000 })])).toBe(2500);
    expect(milestoneProgress([])).toBe(0);
  });
});
