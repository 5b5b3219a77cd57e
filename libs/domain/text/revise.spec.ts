import { presentText, reviseText, reviseTexts } from './revise';

const before = { text: { el: 'Α', en: 'A', sv: 'A' }, outdated: [] };

describe('revising text in several languages', () => {
  it('makes translations outdated when the source changes without them', () => {
    expect(reviseText('title', before, { el: 'Β' }, ['el', 'en']).outdated).toEqual(['/title/sv', '/title/en']);
  });

  it('keeps a translation current that is written anew together with its source', () => {
    expect(reviseText('title', before, { el: 'Β', en: 'B' }, ['el', 'en']).outdated).toEqual(['/title/sv']);
  });

  it('brings a translation up to date when it is written anew later', () => {
    const stale = { ...before, outdated: ['/title/en', '/description/en'] };
    expect(reviseText('title', stale, { en: 'B' }, ['el', 'en']).outdated).toEqual(['/description/en']);
  });

  it('removes a language by null and leaves the missing ones', () => {
    expect(reviseText('title', before, { sv: null }, ['el']).text).toEqual({ el: 'Α', en: 'A' });
  });

  it('keeps together what is outdated of all the texts of a record', () => {
    const record = { title: before.text, summary: before.text, outdated: ['/summary/sv'] };
    expect(
      reviseTexts(['title', 'summary'], record, { title: { el: 'Β' }, summary: { sv: 'B' } }, ['el', 'en']),
    ).toEqual({
      title: { el: 'Β', en: 'A', sv: 'A' },
      summary: { el: 'Α', en: 'A', sv: 'B' },
      outdated: ['/title/sv', '/title/en'],
    });
  });

  it('takes blanks for nothing', () => {
    expect(presentText({ el: ' ', en: 'A' })).toEqual({ en: 'A' });
  });
});
