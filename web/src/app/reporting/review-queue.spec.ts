import { InReview, inPlace } from './review-queue';

const reports = (...ids: string[]) => ids.map((id) => ({ id }) as InReview);
const told = (queue: readonly InReview[]) => queue.map(({ id, isDecided }) => (isDecided ? `(${id})` : id)).join(' ');

describe('the queue of reports in sight', () => {
  it('keeps each report where it is when somebody else decides on one', () => {
    expect(told(inPlace(reports('a', 'b', 'c'), reports('a', 'c')))).toBe('a (b) c');
  });

  it('takes what was sent since at its end, though it was sent again and is older', () => {
    expect(told(inPlace(reports('b', 'c'), reports('a', 'b', 'c')))).toBe('b c a');
  });

  it('lets a report wait again that came back', () => {
    const returned = inPlace(reports('a', 'b'), reports('b'));
    expect(told(inPlace(returned, reports('b', 'a')))).toBe('a b');
  });
});
