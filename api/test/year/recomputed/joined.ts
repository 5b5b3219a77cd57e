import { Fraction } from './fraction';
import type { TakenOver } from './ledger';
import { type LoggedParty, sharesOf } from './shares';

/** In percent, by organisation, with what the one that takes over had of the other. */
type Shares = Readonly<Record<string, number>>;

/** Of every commitment in which both took part: the shares that should be, from what was before, and those that are. */
export const joinedShares = (takenOver: readonly TakenOver[]): { expected: Shares; is: Shares }[] =>
  takenOver.flatMap(({ from, to, before, after }) => {
    const [was, is] = [before['parties'], after['parties']] as (LoggedParty[] | undefined)[];
    if (!was || !is || ![from, to].every((each) => was.some(({ organisation }) => organisation === each))) return [];
    return [{ expected: byOrganisation(was, (each) => (each === from ? to : each)), is: byOrganisation(is) }];
  });

function byOrganisation(parties: readonly LoggedParty[], heir: (organisation: string) => string = (each) => each) {
  const shares = sharesOf(parties);
  const names = new Set(parties.map(({ organisation }) => heir(organisation)));
  const shareOf = (name: string) =>
    Fraction.sum(shares.filter((_, at) => heir(parties[at]?.organisation ?? '') === name));
  return Object.fromEntries([...names].map((name) => [name, shareOf(name).times(Fraction.of(100)).rounded()]));
}
