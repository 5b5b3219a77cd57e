import { type PartyFacts, wholeShare } from '../delivery/facts';
import type { PartyRole } from '../vocabularies';

type Party = Pick<PartyFacts, 'organisationId' | 'role' | 'share'>;

const strongestFirst: readonly PartyRole[] = ['lead', 'partner', 'supporter', 'funder'];

/**
 * A commitment's parties once `to` takes the place of `from`. Where both took part they become one, in the place of the
 * first, with the stronger role and their shares added; everybody else's part stays as it was.
 */
export function joinParties<P extends Party>(parties: readonly P[], from: string, to: string): P[] {
  const leaving = parties.find(({ organisationId }) => organisationId === from);
  const staying = parties.find(({ organisationId }) => organisationId === to);
  if (!leaving) return [...parties];
  const one = staying ? join(parties, leaving, staying) : { ...leaving, organisationId: to };
  const first = parties.find((party) => party === leaving || party === staying);
  return parties.flatMap((party) => {
    if (party === first) return [one];
    return party === leaving || party === staying ? [] : [party];
  });
}

function join<P extends Party>(parties: readonly P[], leaving: P, staying: P): P {
  const roles = [leaving.role, staying.role];
  const role = strongestFirst.find((each) => roles.includes(each)) ?? staying.role;
  return { ...leaving, ...withoutGaps(staying), role, share: joinedShare(parties, [leaving, staying]) };
}

/** What the staying party left empty (a note, a contribution) is taken from the leaving one. */
const withoutGaps = <P extends Party>(party: P): Partial<P> =>
  Object.fromEntries(Object.entries(party).filter(([, value]) => value !== null)) as Partial<P>;

/** Unset shares stand for equal parts of what is left of 1: set, so that the others' do not grow (see `divideAmongParties`). */
function joinedShare(parties: readonly Party[], both: readonly Party[]): number | null {
  if (both.every(({ share, role }) => share === null && !isDeliverer(role))) return null;
  const unset = parties.filter(({ share, role }) => share === null && isDeliverer(role)).length;
  const left = Math.max(0, wholeShare - parties.reduce((sum, { share }) => sum + (share ?? 0), 0));
  const partOf = ({ share, role }: Party) => share ?? (isDeliverer(role) ? left / unset : 0);
  return Math.round(both.reduce((sum, party) => sum + partOf(party), 0));
}

const isDeliverer = (role: PartyRole) => role === 'lead' || role === 'partner';
