import type { Session } from '@symmachia/contracts';

/** Of every user of the demonstration; it is public, on purpose. */
export const demonstrationPassword = 'symmachia-demo';

/** The demonstration's users for the one line that the program prints at start; empty when there are none. */
export function signInWords(demonstration: Session['demonstration']): string {
  if (!demonstration) return '';
  const emails = demonstration.signIns.map(({ email }) => email).join(', ');
  return ` (demonstration: sign in as ${emails} with the password ${demonstrationPassword})`;
}
