import { largestFile, refusedAtOnce, whyUnreadable } from './unreadable';

it.each([
  ['plan.xlsx', 1000, 'spreadsheet'],
  ['Σχέδιο.ODS', 1000, 'spreadsheet'],
  ['plan.csv', 0, 'empty-file'],
  ['plan.csv', largestFile + 1, 'too-large'],
  ['plan.csv', largestFile, undefined],
  ['plan.xlsx.csv', 1000, undefined],
])('%s of %s bytes is refused before it is sent as %s', (name, size, reason) =>
  expect(refusedAtOnce({ name, size })).toBe(reason),
);

it('the reason that the server gives for the file is told', () => {
  const errors = [{ pointer: '/file', code: 'header-only' }];
  expect(whyUnreadable({ code: 'invalid-request', errors })).toBe('header-only');
  expect(whyUnreadable({ code: 'not-a-text-file', errors: [] })).toBe('not-a-text-file');
  expect(whyUnreadable({ code: 'too-large', errors: [] })).toBe('too-large');
});

it('what has nothing to do with the file is no reason', () => {
  expect(whyUnreadable({ code: 'unreachable', errors: [] })).toBeUndefined();
  const errors = [{ pointer: '/mapping/period', code: 'unknown-reference' }];
  expect(whyUnreadable({ code: 'invalid-request', errors })).toBeUndefined();
});
