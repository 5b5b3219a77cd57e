import { accept, refuse, type Result } from '../result';

/** Who is named: a name, and the day on which the person agreed to its being kept. */
export interface NamedParticipant {
  name: string | null;
  consentAt: string | null;
  people: number | null;
}

/**
 * Somebody is named with their consent only, and only one person is called by one name. A consent without a name is
 * taken back with the name. `today` is the plan's.
 */
export function acceptName(
  participant: NamedParticipant,
  today: string,
): Result<NamedParticipant, 'consent-required' | 'consent-in-the-future' | 'name-of-several'> {
  const { name, consentAt, people } = participant;
  if (name === null) return accept({ ...participant, consentAt: null });
  if (people !== 1) return refuse('name-of-several');
  if (consentAt === null) return refuse('consent-required');
  return consentAt > today ? refuse('consent-in-the-future') : accept(participant);
}
