import { I18nText } from '@symmachia/domain';
import { differences, withPlace } from './three-ways';

interface Draft {
  code: string;
  title: I18nText;
  weight: number;
  pillars: readonly string[];
}

const began: Draft = { code: 'A1', title: { el: 'Α', en: 'A' }, weight: 1, pillars: ['p'] };
const compared = (mine: Draft, theirs: Draft) => differences(began, { ...began }, { ...mine }, { ...theirs });

describe('two people changed the same record', () => {
  it('what only the other one changed is not contested', () => {
    expect(compared({ ...began, weight: 2 }, { ...began, code: 'A2' })).toEqual({
      contested: [],
      onlyTheirs: [{ field: 'code' }],
    });
  });

  it('what both changed to something different is', () => {
    expect(compared({ ...began, weight: 2 }, { ...began, weight: 3 }).contested).toEqual([{ field: 'weight' }]);
  });

  it('what both changed to the same needs nobody', () => {
    const both = { ...began, pillars: ['p', 'q'] };
    expect(compared(both, { ...both, pillars: ['p', 'q'] })).toEqual({ contested: [], onlyTheirs: [] });
  });

  it('texts are compared language by language', () => {
    const mine = { ...began, title: { el: 'Β', en: 'A' } };
    const theirs = { ...began, title: { el: 'Γ', en: 'C', sv: 'D' } };
    expect(compared(mine, theirs)).toEqual({
      contested: [{ field: 'title', language: 'el' }],
      onlyTheirs: [
        { field: 'title', language: 'sv' },
        { field: 'title', language: 'en' },
      ],
    });
  });

  it('one language is taken over without the others, and goes where it is gone', () => {
    const theirs: Draft = { ...began, title: { el: 'Γ' } };
    expect(withPlace(began, { field: 'title', language: 'el' }, theirs).title).toEqual({ el: 'Γ', en: 'A' });
    expect(withPlace(began, { field: 'title', language: 'en' }, theirs).title).toEqual({ el: 'Α' });
    expect(withPlace(began, { field: 'weight' }, { ...theirs, weight: 4 })).toEqual({ ...began, weight: 4 });
  });
});
