import { safeReturn } from './sign-in';

it('signing in leads back to a page of ours', () => {
  expect(safeReturn('/el/plans/a?period=1')).toBe('/el/plans/a?period=1');
  expect(safeReturn('/el')).toBe('/el');
});

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/el//evil.example',
  undefined,
])('but never to %s', (url) => expect(safeReturn(url)).toBeUndefined());
