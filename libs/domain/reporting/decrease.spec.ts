import { explainedProgress } from './decrease';

describe('a report of less than was approved before', () => {
  it.each([
    ['is refused without a word why', 4000, {}, 5000, false],
    ['is refused with blanks only', 4000, { el: '  ' }, 5000, false],
    ['is taken with a word in any language', 4000, { sv: 'Färre deltagare.' }, 5000, true],
    ['needs none when it stays', 5000, {}, 5000, true],
    ['needs none when nothing was approved before', 0, {}, null, true],
  ] as const)('%s', (_, progress, narrative, before, expected) => {
    expect(explainedProgress({ progress, narrative }, before === null ? null : { progress: before }).ok).toBe(expected);
  });
});
