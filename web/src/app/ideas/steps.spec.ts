import { stepsFrom } from './steps';

describe('the steps offered for an idea', () => {
  it('adopt only what is on the shortlist', () => {
    expect(stepsFrom({ status: 'submitted' })).toEqual(['shortlist', 'merge', 'park', 'reject']);
    expect(stepsFrom({ status: 'shortlisted' })).toEqual(['adopt', 'merge', 'park', 'reject', 'reopen']);
  });

  it('take up again whatever was decided', () => {
    for (const status of ['adopted', 'merged', 'parked', 'rejected'] as const)
      expect(stepsFrom({ status })).toEqual(expect.arrayContaining(['shortlist', 'reopen']));
  });
});
