import fc from 'fast-check';
import { divideAmongParties } from '../delivery/shares';
import type { PartyFacts } from '../delivery/facts';
import { organisationStatuses, partyRoles, sectors } from '../vocabularies';
import { joinParties } from './join-parties';
import { type FormerName, afterRenaming, nameOn } from './names';
import { afterHandover, nextOrganisationStatus } from './standing';

describe('the standing of an organisation', () => {
  it('goes from each status to these and no others', () => {
    const allowed = organisationStatuses.map((from) => [
      from,
      organisationStatuses.filter((to) => nextOrganisationStatus(from, to).ok),
    ]);
    expect(Object.fromEntries(allowed)).toEqual({
      active: ['suspended', 'left', 'merged'],
      suspended: ['active', 'left', 'merged'],
      left: ['active'],
      merged: ['active'],
    });
  });

  it('one that is merged into another is merged, one that is succeeded has left', () => {
    const from = { id: 'a', status: 'active' } as const;
    const to = { id: 'b', status: 'suspended' } as const;
    expect(afterHandover(from, to, 'merger')).toEqual({ ok: true, value: 'merged' });
    expect(afterHandover(from, to, 'succession')).toEqual({ ok: true, value: 'left' });
  });

  it('nobody is merged into itself, into one that ended, or twice', () => {
    const active = { id: 'a', status: 'active' } as const;
    expect(afterHandover(active, active, 'merger')).toMatchObject({ code: 'handover-to-itself' });
    for (const status of ['left', 'merged'] as const) {
      expect(afterHandover(active, { id: 'b', status }, 'merger')).toMatchObject({ code: 'handover-target-ended' });
      expect(afterHandover({ id: 'b', status }, active, 'merger')).toMatchObject({
        code: 'organisation-transition-refused',
      });
    }
  });

  it('following who took over from whom never leads back, whatever is attempted', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const attempts = fc.array(fc.tuple(id, id, fc.constantFrom('merger', 'succession')), { maxLength: 12 });
    fc.assert(
      fc.property(attempts, (tries) => {
        const status = new Map<string, (typeof organisationStatuses)[number]>();
        const follower = new Map<string, string>();
        for (const [from, to, kind] of tries) {
          const of = (each: string) => ({ id: each, status: status.get(each) ?? 'active' });
          const next = afterHandover(of(from), of(to), kind as 'merger');
          if (!next.ok) continue;
          status.set(from, next.value);
          follower.set(from, to);
        }
        for (const start of follower.keys()) {
          const seen = new Set<string>();
          for (let at: string | undefined = start; at; at = follower.get(at)) {
            expect(seen.has(at)).toBe(false);
            seen.add(at);
          }
        }
      }),
    );
  });
});

describe('the names of an organisation', () => {
  const today = { name: { en: 'Third' }, shortName: '3' };
  const formerNames: FormerName[] = [
    { name: { en: 'First' }, shortName: null, from: null, until: '2020-01-01' },
    { name: { en: 'Second' }, shortName: '2', from: '2020-01-01', until: '2022-06-01' },
  ];

  it('a new name holds from its day, the old one until then', () => {
    const names = afterRenaming({ ...today, formerNames }, '2024-03-01');
    expect(names).toEqual({
      ok: true,
      value: [...formerNames, { ...today, from: '2022-06-01', until: '2024-03-01' }],
    });
  });

  it('a new name comes after the last one', () => {
    for (const day of ['2022-06-01', '2021-01-01'])
      expect(afterRenaming({ ...today, formerNames }, day)).toMatchObject({ code: 'renamed-later' });
  });

  it.each([
    ['2019-12-31', 'First'],
    ['2020-01-01', 'Second'],
    ['2022-05-31', 'Second'],
    ['2022-06-01', 'Third'],
  ])('on %s it was called %s', (day, name) => {
    expect(nameOn({ ...today, formerNames }, day).name).toEqual({ en: name });
  });
});

describe('parties that become one', () => {
  const party = (organisationId: string, role: PartyFacts['role'], share: number | null = null): PartyFacts => ({
    organisationId,
    role,
    share,
    sector: 'public',
  });

  it('one that was alone is replaced where it stood', () => {
    const parties = [party('lead', 'lead'), party('old', 'partner', 2500)];
    expect(joinParties(parties, 'old', 'new')).toEqual([party('lead', 'lead'), party('new', 'partner', 2500)]);
    expect(joinParties(parties, 'stranger', 'new')).toEqual(parties);
  });

  it('two become one with the stronger role and both shares', () => {
    const parties = [party('new', 'partner', 3000), party('other', 'partner', 2000), party('old', 'lead', 5000)];
    expect(joinParties(parties, 'old', 'new')).toEqual([party('new', 'lead', 8000), party('other', 'partner', 2000)]);
  });

  it('keeps what only one of them said', () => {
    const parties = [
      { ...party('old', 'funder'), note: 'pays', contribution: 'funding' },
      { ...party('new', 'supporter'), note: null, contribution: 'staff' },
    ];
    expect(joinParties(parties, 'old', 'new')).toEqual([
      { ...party('new', 'supporter'), note: 'pays', contribution: 'staff' },
    ]);
  });

  it('nobody else’s part in the figures changes', () => {
    const parties = fc.uniqueArray(
      fc.record({
        organisationId: fc.constantFrom('old', 'new', 'c', 'd', 'e'),
        role: fc.constantFrom(...partyRoles.slice(1)),
        share: fc.option(fc.integer({ min: 0, max: 5000 })),
        sector: fc.constantFrom(...sectors),
      }),
      { selector: ({ organisationId }) => organisationId, minLength: 1 },
    );
    fc.assert(
      fc.property(parties, (others) => {
        const all: PartyFacts[] = [party('lead', 'lead'), ...others];
        const units = 1_000_000_000n;
        const before = divideAmongParties(units, all);
        const joined = joinParties(all, 'old', 'new');
        const after = divideAmongParties(units, joined);
        for (const [at, { organisationId }] of joined.entries()) {
          const was = all.reduce((sum, each, index) => {
            const same = organisationId === 'new' && each.organisationId === 'old';
            return same || each.organisationId === organisationId ? sum + (before[index] ?? 0n) : sum;
          }, 0n);
          const moved = (after[at] ?? 0n) - was;
          expect(moved < 200_000n && moved > -200_000n).toBe(true);
        }
      }),
    );
  });
});
