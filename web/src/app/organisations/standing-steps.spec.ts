import { newStanding, stepsFrom, wireOfStep } from './standing-steps';

describe('what may become of an organisation', () => {
  it('one that was merged can only be reinstated', () => {
    expect(stepsFrom({ status: 'merged' })).toEqual(['reinstate']);
  });

  it('one that is active cannot be reinstated', () => {
    expect(stepsFrom({ status: 'active' })).not.toContain('reinstate');
  });

  it('each step sends what it asks for and nothing else', () => {
    const draft = { ...newStanding, name: { el: 'Νέο', en: '' }, shortName: ' ', from: '2026-01-01', reason: 'Law' };
    expect(wireOfStep('rename', draft)).toEqual({ name: { el: 'Νέο' }, shortName: null, from: '2026-01-01' });
    expect(wireOfStep('reinstate', draft)).toEqual({ reason: 'Law' });
  });
});
