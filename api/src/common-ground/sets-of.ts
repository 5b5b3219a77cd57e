import { type Backed, bySectorSet, crossSector } from '@symmachia/domain';

/** By the sets of sectors behind them, and how many more than one sector shares. */
export const setsOf = (all: readonly Backed[]) => ({
  ...crossSector(all),
  sets: bySectorSet(all).map(({ sectors, count }) => ({ sectors: [...sectors], count })),
});
