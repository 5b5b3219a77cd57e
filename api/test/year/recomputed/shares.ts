import { Fraction } from './fraction';

export interface LoggedParty {
  organisation: string;
  role: 'lead' | 'partner' | 'supporter' | 'funder';
  /** Between 0 and 1, four decimals; null: not set. */
  share: number | null;
}

const delivers = ({ role }: LoggedParty) => role === 'lead' || role === 'partner';

/**
 * Normalised to 1. Unset leads and partners have equal parts of what is left of 1, unset supporters and funders none;
 * where that leaves nobody anything, leads and partners have equal parts.
 */
export function sharesOf(parties: readonly LoggedParty[]): Fraction[] {
  const tenThousandths = (share: number) => Math.round(share * 10_000);
  const set = parties.reduce((sum, { share }) => sum + tenThousandths(share ?? 0), 0);
  const unset = parties.filter((party) => party.share === null && delivers(party)).length;
  const left = Math.max(0, 10_000 - set);
  const given = parties.map((party) => {
    if (party.share !== null) return Fraction.of(tenThousandths(party.share));
    return delivers(party) ? Fraction.of(left, unset) : Fraction.zero;
  });
  const shares = Fraction.sum(given).isZero ? parties.map((party) => Fraction.of(delivers(party) ? 1 : 0)) : given;
  const all = Fraction.sum(shares);
  return shares.map((share) => share.dividedBy(all));
}
