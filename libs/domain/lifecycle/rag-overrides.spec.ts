import type { PeriodStatus } from '../vocabularies';
import { overridePeriod } from './rag-overrides';

const period = (month: string, status: PeriodStatus) => ({
  id: month,
  startDate: `2019-${month}-01`,
  endDate: `2019-${month}-28`,
  status,
});

describe('the period of an override', () => {
  it('is the latest opened one', () => {
    const periods = [period('09', 'grace'), period('10', 'open'), period('11', 'scheduled')];
    expect(overridePeriod(periods)).toEqual({ ok: true, value: periods[1] });
    expect(overridePeriod([period('10', 'grace')])).toMatchObject({ ok: true });
  });

  it('is needed: before the first is opened, or while the latest is closed, there is none to end with', () => {
    const refused = { ok: false, code: 'override-without-period' };
    expect(overridePeriod([])).toEqual(refused);
    expect(overridePeriod([period('10', 'scheduled')])).toEqual(refused);
    expect(overridePeriod([period('10', 'locked'), period('11', 'scheduled')])).toEqual(refused);
    expect(overridePeriod([period('09', 'grace'), period('10', 'published')])).toEqual(refused);
  });
});
