import { acceptName } from './participants';

const today = '2026-07-01';
const named = { name: 'Anna (sample)', consentAt: '2026-06-30', people: 1 };

describe('a participant', () => {
  it('is named with their consent only', () => {
    expect(acceptName(named, today)).toEqual({ ok: true, value: named });
    expect(acceptName({ ...named, consentAt: null }, today)).toEqual({ ok: false, code: 'consent-required' });
    expect(acceptName({ ...named, consentAt: '2026-07-02' }, today)).toEqual({
      ok: false,
      code: 'consent-in-the-future',
    });
  });

  it('without a name has consented to nothing', () => {
    const nameless = { ...named, name: null };
    expect(acceptName(nameless, today)).toEqual({ ok: true, value: { ...nameless, consentAt: null } });
  });

  it.each([2, null])('that stands for %p people has no name', (people) => {
    expect(acceptName({ ...named, people }, today)).toEqual({ ok: false, code: 'name-of-several' });
    expect(acceptName({ name: null, consentAt: null, people }, today).ok).toBe(true);
  });
});
