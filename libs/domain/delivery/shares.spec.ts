import { lead, partner } from './facts.spec-support';
import { divideAmongParties, haveShares } from './shares';

const units = 1_000_000_000n;
const supporter = (name: string, share: number | null = null) => partner(name, { role: 'supporter', share });

describe('the shares of a commitment’s parties', () => {
  it('unset are equal parts among lead and partners, to the last unit', () => {
    expect(divideAmongParties(units, [lead('a'), partner('b')])).toEqual([500_000_000n, 500_000_000n]);
    expect(divideAmongParties(units, [lead('a'), partner('b'), partner('c')])).toEqual([
      333_333_334n,
      333_333_333n,
      333_333_333n,
    ]);
  });

  it('unset give supporters and funders none', () => {
    const parties = [lead('a'), supporter('b'), partner('c', { role: 'funder' })];
    expect(divideAmongParties(units, parties)).toEqual([units, 0n, 0n]);
    expect(haveShares(parties)).toEqual([true, false, false]);
  });

  it('set hold as they are when they make up 1', () => {
    const parties = [lead('a', { share: 6000 }), partner('b', { share: 3000 }), supporter('c', 1000)];
    expect(divideAmongParties(units, parties)).toEqual([600_000_000n, 300_000_000n, 100_000_000n]);
  });

  it('unset among set ones part equally what is left of 1', () => {
    const parties = [lead('a', { share: 4000 }), partner('b'), partner('c'), supporter('d')];
    expect(divideAmongParties(units, parties)).toEqual([400_000_000n, 300_000_000n, 300_000_000n, 0n]);
  });

  it('unset are nothing where set ones leave nothing', () => {
    expect(divideAmongParties(units, [lead('a', { share: 10_000 }), partner('b')])).toEqual([units, 0n]);
  });

  it('are normalised to 1 when they make up less or more', () => {
    expect(divideAmongParties(units, [lead('a', { share: 2000 }), partner('b', { share: 3000 })])).toEqual([
      400_000_000n,
      600_000_000n,
    ]);
    expect(divideAmongParties(units, [lead('a', { share: 9000 }), partner('b', { share: 6000 })])).toEqual([
      600_000_000n,
      400_000_000n,
    ]);
  });

  it('are equal among lead and partners where nobody has one', () => {
    const parties = [lead('a', { share: 0 }), partner('b', { share: 0 }), supporter('c', 0)];
    expect(divideAmongParties(units, parties)).toEqual([500_000_000n, 500_000_000n, 0n]);
  });

  it('are equal among all where nobody leads or partners', () => {
    expect(divideAmongParties(units, [supporter('a'), supporter('b')])).toEqual([500_000_000n, 500_000_000n]);
  });
});
