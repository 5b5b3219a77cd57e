import { day, minute, second } from './moments';

/** How patient the program is with failures in one respect. */
export interface Patience {
  /** So many fail without any wait: people mistype. */
  free: number;
  /** Each further one doubles the wait, up to this (milliseconds). */
  longest: number;
}

/** Failures are forgotten after this. */
export const forgottenAfter = day;

/**
 * What failed sign-ins are counted by. Nobody can lock out somebody else: who guesses waits by their own network and the
 * account together; a network as a whole, where many may sit, waits a minute at most; and an account that is guessed from
 * many networks waits for browsers only in which nobody has signed in to it yet (OWASP: device cookies).
 */
export const patience = {
  /** One network, one account. */
  pair: { free: 5, longest: 15 * minute },
  /** One network, whichever account. */
  network: { free: 100, longest: minute },
  /** One account, from unknown browsers, wherever they are. */
  account: { free: 30, longest: 15 * minute },
  /** One account, from one browser in which somebody has signed in to it. */
  device: { free: 10, longest: 15 * minute },
  /** The present password, asked for again of somebody signed in. */
  confirmation: { free: 5, longest: 15 * minute },
} as const satisfies Record<string, Patience>;

export type Respect = keyof typeof patience;

/** Of one network, only so many failures count against the account: it takes many networks to make it wait. */
export const countedOfOneNetwork = 3;

/** How long the next attempt waits after so many failures, in milliseconds. */
export const waitAfter = (failures: number, { free, longest }: Patience): number =>
  failures <= free ? 0 : Math.min(longest, second * 2 ** Math.min(failures - free - 1, 30));
