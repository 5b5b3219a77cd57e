import { dayReadAs, openExample } from './date-order';

it('a date that can be read either way is shown as both days', () => {
  expect(dayReadAs('3/4/2019', 'dmy')).toBe('2019-04-03');
  expect(dayReadAs('3/4/2019 10:30', 'mdy')).toBe('2019-03-04');
});

it.each(['13/4/2019', '4/13/2019', '5/5/2019', '3.4.2019', '2019-04-03', ''])('%s is no such date', (cell) =>
  expect(dayReadAs(cell, 'dmy')).toBeUndefined(),
);

it('the question is asked with a date of the file where the first rows have one', () => {
  expect(openExample(['', '5/5/2019', '07/08/2019'])).toBe('07/08/2019');
  expect(openExample([''])).toBe('03/04/2019');
});
