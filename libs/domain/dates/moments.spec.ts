import { endOfDay, startOfDay } from './moments';

describe('the moments at which a day begins and ends in a time zone', () => {
  it('begins at local midnight, in winter and in summer time', () => {
    expect(startOfDay('2019-11-12', 'Europe/Athens')).toBe('2019-11-11T22:00:00.000Z');
    expect(startOfDay('2019-07-01', 'Europe/Stockholm')).toBe('2019-06-30T22:00:00.000Z');
  });

  it('is 23 hours long when summer time starts and 25 when it ends', () => {
    expect(endOfDay('2019-03-31', 'Europe/Athens')).toBe('2019-03-31T20:59:59.000Z');
    expect(endOfDay('2019-10-27', 'Europe/Athens')).toBe('2019-10-27T21:59:59.000Z');
  });

  it('begins at the first moment that bears the date where midnight is skipped', () => {
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
  });

  it('knows the leap day', () => {
    expect(startOfDay('2020-02-29', 'UTC')).toBe('2020-02-29T00:00:00.000Z');
    expect(endOfDay('2020-02-29', 'UTC')).toBe('2020-02-29T23:59:59.000Z');
  });
});
