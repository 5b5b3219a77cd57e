import { numbering } from './numbering';

describe('numbering', () => {
  it('goes on after the highest number, at least as wide as asked', () => {
    const next = numbering('A', 2, ['A07', 'A3', 'B90', 'Apple', 'A']);
    expect([next(), next()]).toEqual(['A08', 'A09']);
    expect(numbering('A', 2, ['A99'])()).toBe('A100');
  });

  it('begins with one', () => {
    expect(numbering('C', 3, [])()).toBe('C001');
  });

  it('leaves out numbers that are no number', () => {
    expect(numbering('A', 2, ['A99999999999999999999', 'A1e5', 'A-4'])()).toBe('A01');
  });
});
