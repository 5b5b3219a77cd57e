import { inLanguage, sourceLanguage } from './i18n-text';

describe('a content field', () => {
  it('has as its source the first of the plan’s languages that is present', () => {
    expect(sourceLanguage({ en: 'Skills', el: 'Δεξιότητες' }, ['el', 'en'])).toBe('el');
    expect(sourceLanguage({ en: 'Skills' }, ['el', 'en'])).toBe('en');
    expect(sourceLanguage({ el: ' ', en: 'Skills' }, ['el', 'en'])).toBe('en');
  });

  it('has another language as its source when none of the plan’s is present', () => {
    expect(sourceLanguage({ sv: 'Färdigheter' }, ['el'])).toBe('sv');
    expect(sourceLanguage({}, ['el'])).toBeNull();
  });

  it('is read in the reader’s language, else in its source language, which it names', () => {
    const text = { el: 'Δεξιότητες', en: 'Skills' };
    expect(inLanguage(text, 'en', ['el'])).toEqual({ text: 'Skills', language: 'en' });
    expect(inLanguage(text, 'sv', ['el', 'en'])).toEqual({ text: 'Δεξιότητες', language: 'el' });
    expect(inLanguage({ el: 'Δεξιότητες', sv: '' }, 'sv', ['el'])).toEqual({ text: 'Δεξιότητες', language: 'el' });
    expect(inLanguage({}, 'sv', ['el'])).toEqual({ text: '', language: 'sv' });
  });
});
