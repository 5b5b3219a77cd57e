import type { Session } from '@symmachia/contracts';

/** For a database that was a demonstration and is one no more. */
export const overWords = ' (once a demonstration: while DEMO is off, its public password signs nobody in)';

/** The one-time link, whose secret stands behind the #: browsers send that part nowhere, so that no log has it. */
export const administratorWords = (address: string, token: string | null): string =>
  token ? ` (nobody administers it yet: open ${address}/en/first-administrator#${token} within 24 hours, once)` : '';

/** The demonstration's users for the one line that the program prints at start; empty when there are none. */
export function signInWords(demonstration: Session['demonstration']): string {
  if (!demonstration) return '';
  const emails = demonstration.signIns.map(({ email }) => email).join(', ');
  return ` (demonstration: sign in as ${emails} with the password ${demonstration.password})`;
}
