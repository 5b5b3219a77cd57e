import { delivers } from '../lifecycle/deliverers';
import { apportion, type Part } from './exact';
import { type PartyFacts, wholeShare } from './facts';

/**
 * Divides the units of a commitment (1e-9 of a weight) among its parties: shares normalised to 1; unset leads and
 * partners part equally what is left of 1, unset supporters and funders have none; where nobody has a share, leads and
 * partners have equal ones (all parties where there is none of these). Answers in the parties' order; at least one
 * party is needed.
 */
export function divideAmongParties(units: bigint, parties: readonly PartyFacts[]): bigint[] {
  return apportion(units, sharesOf(parties));
}

/** Whether the party has any part in the commitment's figures, in the parties' order. */
export const haveShares = (parties: readonly PartyFacts[]): boolean[] =>
  sharesOf(parties).map(({ weight }) => weight > 0n);

function sharesOf(parties: readonly PartyFacts[]): Part[] {
  const given = givenShares(parties);
  if (given.some(({ weight }) => weight > 0n)) return given;
  const deliverers = parties.some(delivers);
  return parties.map((party) => partOf(party, !deliverers || delivers(party) ? 1 : 0));
}

/** In units that make the equal parts of what is left whole numbers. */
function givenShares(parties: readonly PartyFacts[]): Part[] {
  const unset = parties.filter((party) => party.share === null && delivers(party)).length;
  const left = Math.max(0, wholeShare - parties.reduce((sum, { share }) => sum + (share ?? 0), 0));
  return parties.map((party) => {
    if (party.share !== null) return partOf(party, party.share * Math.max(1, unset));
    return partOf(party, delivers(party) ? left : 0);
  });
}

const partOf = (party: PartyFacts, weight: number): Part => ({ id: party.organisationId, weight: BigInt(weight) });
