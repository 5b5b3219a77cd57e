import { TestBed } from '@angular/core/testing';
import { KeptInput } from './kept-input';

describe('what is kept in the browser', () => {
  let kept: KeptInput;

  beforeEach(() => {
    localStorage.clear();
    localStorage.setItem('theme', 'dark');
    kept = TestBed.inject(KeptInput);
    kept.keep('eleni', 'report:1', 'Half way.');
    kept.keep('eleni', 'report:2', 'Begun.');
    kept.keep('elenitsa', 'report:1', 'Hers.');
  });

  it('is counted for the person who typed it', () => {
    expect([kept.count('eleni'), kept.count('elenitsa'), kept.count('anders')]).toEqual([2, 1, 0]);
  });

  it('goes when it is theirs and they sign out', () => {
    kept.forgetAllOf('eleni');
    expect([kept.read('eleni', 'report:1'), kept.read('elenitsa', 'report:1')]).toEqual([null, 'Hers.']);
  });

  it('goes when somebody else signs in, and nothing else goes with it', () => {
    kept.forgetAllBut('anders');
    expect({ ...localStorage }).toEqual({ theme: 'dark' });
  });

  it('is saved first where it can be', async () => {
    const ends = kept.savedBy(async () => kept.forget('eleni', 'report:1'));
    await kept.save();
    expect(kept.count('eleni')).toBe(1);
    ends();
    kept.keep('eleni', 'report:1', 'Again.');
    await kept.save();
    expect(kept.count('eleni')).toBe(2);
  });
});
