import fc from 'fast-check';
import { participantRoles, sectors } from '../vocabularies';
import { type Attendance, balanceOfSectors, missingSectors, shareOfSector } from './balance-of-sectors';

const line = (sector: Attendance['sector'], people: number | null = 1, role: Attendance['role'] = 'participant') => ({
  sector,
  people,
  role,
});

const attendance: fc.Arbitrary<Attendance> = fc.record({
  role: fc.constantFrom(...participantRoles),
  sector: fc.constantFrom(...sectors, null),
  people: fc.option(fc.integer({ min: 1, max: 200 }), { nil: null }),
});

describe('the balance of sectors', () => {
  it('counts people by the sector that they speak for, and says what it leaves out', () => {
    const balance = balanceOfSectors([
      line('public', 6),
      line('private', 3),
      line('private'),
      line(null, 2),
      line('public', 1, 'moderator'),
      line(null, 2, 'facilitator'),
    ]);
    expect(balance).toEqual({
      total: 12,
      sectors: { public: 6, private: 4, third_sector: 0 },
      notStated: 2,
      groups: 0,
      leftOut: 3,
    });
    expect(missingSectors(balance)).toEqual(['third_sector']);
    expect(sectors.map((sector) => shareOfSector(balance, sector))).toEqual([60, 40, 0]);
  });

  it('counts a group whose size nobody noted once, and says so', () => {
    const balance = balanceOfSectors([line('public', null), line('private', null), line('third_sector', null)]);
    expect([balance.total, balance.groups, missingSectors(balance)]).toEqual([3, 3, []]);
    expect(shareOfSector(balance, 'public')).toBe(33.33);
  });

  it('of nobody is nothing', () => {
    const balance = balanceOfSectors([]);
    expect([balance.total, missingSectors(balance), shareOfSector(balance, 'public')]).toEqual([0, [...sectors], 0]);
  });

  it('adds up, whoever took part', () => {
    fc.assert(
      fc.property(fc.array(attendance), (all) => {
        const { total, notStated, leftOut, ...balance } = balanceOfSectors(all);
        expect(sectors.reduce((sum, sector) => sum + balance.sectors[sector], notStated)).toBe(total);
        expect(total + leftOut).toBe(all.reduce((sum, { people }) => sum + (people ?? 1), 0));
      }),
    );
  });

  it('does not depend on the order, nor on whether people of one sector stand in one line or in two', () => {
    fc.assert(
      fc.property(fc.array(attendance), attendance, fc.integer({ min: 1, max: 200 }), (all, one, more) => {
        const balance = balanceOfSectors([...all, { ...one, people: (one.people ?? 1) + more }]);
        const parted = [{ ...one, people: more }, ...all.toReversed(), { ...one, people: one.people ?? 1 }];
        expect(balanceOfSectors(parted)).toEqual(balance);
      }),
    );
  });
});
