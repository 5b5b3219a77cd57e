import { TestBed } from '@angular/core/testing';
import type { InterfaceLanguage } from '@symmachia/i18n';
import { Formats } from './formats';
import { provideLanguage } from './provide-language';
import { Words } from './words';

async function formatsIn(language: InterfaceLanguage): Promise<Formats> {
  TestBed.configureTestingModule({ providers: [provideLanguage()] });
  await TestBed.inject(Words).speak(language);
  return TestBed.inject(Formats);
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

it.each([
  ['el', '12 Νοε 2019', '1.234,5', '61%'],
  ['sv', '12 nov. 2019', '1 234,5', '61 %'],
  ['en', '12 Nov 2019', '1,234.5', '61%'],
] as const)('a date, a number and a percentage are written as in %s', async (language, date, number, percent) => {
  const formats = await formatsIn(language);
  expect(plain(formats.date('2019-11-12'))).toBe(date);
  expect(plain(formats.number(1234.5, 2))).toBe(number);
  expect(plain(formats.percent(61.27))).toBe(percent);
});

it('percentages are rounded half up on what is written, not on binary fractions', async () => {
  const formats = await formatsIn('en');
  expect([60.5, 1.005, 100.5].map((points) => formats.percent(points))).toEqual(['61%', '1%', '101%']);
  expect(formats.percent(1.005, 2)).toBe('1.01%');
});

it('a moment falls on the day of the plan’s time zone', async () => {
  const formats = await formatsIn('en');
  expect(formats.day('2019-11-11T22:30:00Z', 'Europe/Athens')).toBe('12 Nov 2019');
});

it('words follow the language, plurals included, and a change of language needs nothing else', async () => {
  await formatsIn('el');
  const words = TestBed.inject(Words);
  expect(words.t('delivery.commitments', { count: 1 })).toBe('1 δέσμευση');
  await words.speak('sv');
  expect(words.t('delivery.commitments', { count: 2 })).toBe('2 åtaganden');
  expect(words.of('rag', 'amber')).toBe('I riskzonen');
});
