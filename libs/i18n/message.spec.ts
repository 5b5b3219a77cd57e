import { formatMessage, messageIn } from './message';
import { translate } from './translate';

it('plurals follow the language', () => {
  const message = '{count, plural, one {# δέσμευση} other {# δεσμεύσεις}}';
  expect(formatMessage('el', message, { count: 1 })).toBe('1 δέσμευση');
  expect(formatMessage('el', message, { count: 1200 })).toBe('1.200 δεσμεύσεις');
});

it('text with angle brackets is text', () => {
  expect(formatMessage('en', 'a <b> {c}', { c: '<i>' })).toBe('a <b> <i>');
});

it('a key that is not there is not found, and neither is a branch', () => {
  expect(messageIn({ a: { b: 'x' } }, 'a.b')).toBe('x');
  expect(messageIn({ a: { b: 'x' } }, 'a')).toBeUndefined();
  expect(messageIn({ a: { b: 'x' } }, 'a.b.c')).toBeUndefined();
});

it('the server speaks the reader’s language, and says the key where it has no words', () => {
  expect(translate('sv', 'vocabularies.sector.third_sector')).toBe('Civilsamhället');
  expect(translate('el', 'problems.nothing-like-this')).toBe('problems.nothing-like-this');
});
