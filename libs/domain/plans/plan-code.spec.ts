import { planCodePattern } from './plan-code';

describe('the code of a plan', () => {
  it.each(['ethniki-2019', 'EL', '2019', 'plan_2.1'])('may be %s', (code) => expect(code).toMatch(planCodePattern));

  it.each(['', 'Σχέδιο', 'a b', '-a', 'a/b', '..', 'x'.repeat(41), '01930000-0000-7000-8000-000000000001'])(
    'may not be "%s"',
    (code) => expect(code).not.toMatch(planCodePattern),
  );
});
