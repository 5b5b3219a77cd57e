import { urlInLanguage } from './language-in-url';

it('switching language keeps path and query', () => {
  expect(urlInLanguage('/el/plans/ethniki-2019?period=9', 'sv')).toBe('/sv/plans/ethniki-2019?period=9');
  expect(urlInLanguage('/el', 'en')).toBe('/en');
  expect(urlInLanguage('/el?x=1', 'en')).toBe('/en?x=1');
});

it('an address without a language gets one in front', () => {
  expect(urlInLanguage('/plans/a', 'en')).toBe('/en/plans/a');
  expect(urlInLanguage('/', 'el')).toBe('/el');
});
