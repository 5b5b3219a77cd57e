import { columnOrder, readDate } from './dates';

const date = (text: string) => ({ date: text });

describe('a date is read in any of its usual forms', () => {
  it.each([
    ['2019-02-01', '2019-02-01'],
    ['20190201', '2019-02-01'],
    ['2019/2/1', '2019-02-01'],
    ['2020/07/21 09:23:00', '2020-07-21'],
    ['2019-02-01T22:30:00Z', '2019-02-01'],
    ['2019-02-01T22:30:00.000+02:00', '2019-02-01'],
    ['1.2.2019', '2019-02-01'],
    ['31.12.2019', '2019-12-31'],
    ['5/5/2019', '2019-05-05'],
  ])('%s', (cell, expected) => expect(readDate(cell, 'ambiguous')).toEqual(date(expected)));

  it('with slashes in the order of its column', () => {
    expect(readDate('01/02/2019', 'dmy')).toEqual(date('2019-02-01'));
    expect(readDate('01/02/2019 10:00', 'mdy')).toEqual(date('2019-01-02'));
    expect(readDate('1-2-2019', 'dmy')).toEqual(date('2019-02-01'));
  });
});

describe('a date that cannot be read says why', () => {
  it.each([
    ['31/02/2019', 'dmy', 'not-a-date'],
    ['2019-02-29', 'dmy', 'not-a-date'],
    ['31.11.2019', 'dmy', 'not-a-date'],
    ['13/13/2019', 'dmy', 'not-a-date'],
    ['spring 2019', 'dmy', 'not-a-date'],
    ['2019', 'dmy', 'not-a-date'],
    ['1/2/19', 'dmy', 'not-a-date'],
    ['2019-01-01 later', 'dmy', 'not-a-date'],
    ['01/02/2019', 'ambiguous', 'ambiguous-date'],
    ['02/25/2019', 'dmy', 'contradicts-date-order'],
    ['25/02/2019', 'mdy', 'contradicts-date-order'],
    ['25/02/2019', 'ymd', 'contradicts-date-order'],
  ] as const)('%s in %s: %s', (cell, order, code) => expect(readDate(cell, order)).toEqual({ code }));
});

describe('the order of a column', () => {
  it.each([
    ['is the one that a part above 12 proves, for all its dates', 'dmy', ['01/02/2019', '21/03/2019', '']],
    ['is the American one when the second part is above 12', 'mdy', ['01/02/2019', '03/21/2019']],
    ['is the one that most dates prove', 'dmy', ['21/03/2019', '22/03/2019', '03/21/2019']],
    ['stays open when every part could be a month', 'ambiguous', ['01/02/2019', '03/04/2019']],
    ['stays open when dates prove both', 'ambiguous', ['21/03/2019', '03/21/2019']],
    ['does not matter without slashes', undefined, ['2019-01-02', '3.4.2019', '5/5/2019', 'later']],
  ] as const)('%s', (_, order, column) => expect(columnOrder(column)).toBe(order));
});
