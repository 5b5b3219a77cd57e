import fc from 'fast-check';
import { readDays } from './days';

describe('the days that somebody wrote', () => {
  it.each([
    ['april 2015 - juni 2015', '2015-04-01', '2015-06-30'],
    ['april 2015–juni 2015', '2015-04-01', '2015-06-30'],
    ['April to June 2015', '2015-04-01', '2015-06-30'],
    ['april-juni 2015', '2015-04-01', '2015-06-30'],
    ['Απρίλιος 2015 – Ιούνιος 2015', '2015-04-01', '2015-06-30'],
    ['από 3 Μαΐου έως 5 Ιουνίου 2019', '2019-05-03', '2019-06-05'],
    ['Μάιος 2019', '2019-05-01', '2019-05-31'],
    ['15–17 april 2015', '2015-04-15', '2015-04-17'],
    ['15-17 april 2015', '2015-04-15', '2015-04-17'],
    ['3 maj 2015', '2015-05-03', '2015-05-03'],
    ['May 3, 2015', '2015-05-03', '2015-05-03'],
    ['3rd of May 2015', '2015-05-03', '2015-05-03'],
    ['2015-04-01 – 2015-06-30', '2015-04-01', '2015-06-30'],
    ['2015-04-01 - 2015-06-30', '2015-04-01', '2015-06-30'],
    ['2015-04 till 2015-06', '2015-04-01', '2015-06-30'],
    ['1.4.2015', '2015-04-01', '2015-04-01'],
    ['1/4/2015 - 30/6/2015', '2015-04-01', '2015-06-30'],
    ['feb. 2016', '2016-02-01', '2016-02-29'],
    ['2014-2015', '2014-01-01', '2015-12-31'],
    ['2015', '2015-01-01', '2015-12-31'],
  ])('%p begins on %s and ends on %s', (text, startDate, endDate) => {
    expect(readDays(text)).toEqual({ startDate, endDate });
  });

  it.each([
    '',
    'soon',
    '31 februari 2015',
    'juni 2015 - april 2015',
    '15',
    'april',
    '32.1.2015',
    '1.13.2015',
    '99 356',
  ])('%p is no time', (text) => expect(readDays(text)).toBeNull());

  it('are read of any text without fail, first day first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const days = readDays(text);
        expect(days === null || days.startDate <= days.endDate).toBe(true);
      }),
    );
  });
});
