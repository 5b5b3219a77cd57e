import type { Bound } from './statement';

/** The way to committed rows. */
export interface Reader {
  query<T>(statement: Bound): Promise<T[]>;
  close(): Promise<void>;
}
