import type { Sector } from '../vocabularies';
import { type Backed, sectorsOf } from './involvement';

/** How many have exactly these sectors behind them. */
export interface SectorSet {
  sectors: readonly Sector[];
  count: number;
}

export interface CrossSector {
  total: number;
  /** Those with two sectors or three behind them. */
  cross: number;
  /** cross / total in percent with two decimals, rounded half up; 0 of nothing. */
  share: number;
}

const every: readonly (readonly Sector[])[] = [
  ['public', 'private', 'third_sector'],
  ['public', 'private'],
  ['public', 'third_sector'],
  ['private', 'third_sector'],
  ['public'],
  ['private'],
  ['third_sector'],
];

/**
 * The seven sets of sectors, all three first, each with how many are shared by exactly these: each counts once. What nobody
 * stands behind is in none of them.
 */
export function bySectorSet(all: readonly Backed[]): SectorSet[] {
  const counts = new Map<string, number>();
  for (const backed of all) {
    const key = sectorsOf(backed).join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return every.map((sectors) => ({ sectors, count: counts.get(sectors.join()) ?? 0 }));
}

/** How much of the work sectors share. A partner more never lowers it. */
export const crossSector = (all: readonly Backed[]): CrossSector =>
  shareOf(all.filter((backed) => sectorsOf(backed).length > 1).length, all.length);

/** Those that no organisation is known to stand behind. */
export const behindNobody = (all: readonly Backed[]): number =>
  all.filter(({ organisations }) => organisations.size === 0).length;

export const shareOf = (cross: number, total: number): CrossSector => ({
  total,
  cross,
  share: total === 0 ? 0 : Math.round((10_000 * cross) / total) / 100,
});
