import { stepsFrom } from './steps';

describe('the steps offered for an idea', () => {
  it('adopt only what is on the shortlist', () => {
    expect(stepsFrom({ status: 'submitted' })).toEqual(['shortlist', 'merge', 'park', 'reject']);
    expect(stepsFrom({ status: 'shortlisted' })).toEqual(['adopt', 'merge', 'park', 'reject', 'reopen']);
  });

  it('take up again whatever was decided', () => {
    expect(stepsFrom({ status: 'rejected' })).toEqual(['shortlist', 'reopen']);
    expect(stepsFrom({ status: 'parked' })).toEqual(['shortlist', 'merge', 'reject', 'reopen']);
  });

  it('take an adoption or a merge back in one way only', () => {
    expect(stepsFrom({ status: 'adopted' })).toEqual(['merge', 'reopen']);
    expect(stepsFrom({ status: 'merged' })).toEqual(['reopen']);
  });
});
