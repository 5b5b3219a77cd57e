import { labStatusesAfter, newLab, wireOfLab } from './lab-draft';

const grantOf = (amount: string, currency = 'SEK') => wireOfLab({ ...newLab, grant: { amount, currency } }).grant;

describe('a lab in its form', () => {
  it('sends a grant in whole minor units, or none', () => {
    expect(grantOf('99 356')).toEqual({ amount: 9_935_600, currency: 'SEK' });
    expect(grantOf('99356,50')).toEqual({ amount: 9_935_650, currency: 'SEK' });
    expect([grantOf(''), grantOf('much'), grantOf('5', 'XQQ'), grantOf('5', '')]).toEqual([null, null, null, null]);
  });

  it('sends no principle that says nothing', () => {
    const principles = [{ el: 'Συνεργασία' }, { el: ' ' }, {}];
    expect(wireOfLab({ ...newLab, principles }).principles).toEqual([{ el: 'Συνεργασία' }]);
  });

  it('offers the statuses that may follow; a record may begin with any', () => {
    expect(labStatusesAfter(null)).toEqual(['planned', 'open', 'held', 'closed']);
    expect(labStatusesAfter('held')).toEqual(['held', 'closed']);
  });
});
