import { type ParticipantRole, type Sector, sectors } from '../vocabularies';

/** One line of who took part: a person, or a group of which nobody noted how many came (`people` is null). */
export interface Attendance {
  role: ParticipantRole;
  sector: Sector | null;
  people: number | null;
}

/** Who spoke for which sector at a lab. */
export interface SectorBalance {
  /** Participants that are counted, whatever their sector. */
  total: number;
  sectors: Record<Sector, number>;
  /** Counted, but nobody noted for which sector they spoke. */
  notStated: number;
  /** Groups of unknown size among them, each counted once. */
  groups: number;
  /** Moderators and facilitators: they speak for no sector, and are not counted. */
  leftOut: number;
}

/**
 * The balance of sectors among those who came to take part, moderators and facilitators left out. A group of unknown size
 * counts once: it had a place at the table, and no number is made up for it.
 */
export function balanceOfSectors(attendances: readonly Attendance[]): SectorBalance {
  const balance: SectorBalance = {
    total: 0,
    sectors: { public: 0, private: 0, third_sector: 0 },
    notStated: 0,
    groups: 0,
    leftOut: 0,
  };
  for (const { role, sector, people } of attendances) {
    const count = people ?? 1;
    if (runsTheLab(role)) {
      balance.leftOut += count;
      continue;
    }
    balance.total += count;
    if (people === null) balance.groups += 1;
    if (sector === null) balance.notStated += count;
    else balance.sectors[sector] += count;
  }
  return balance;
}

/** The sectors that nobody spoke for. */
export const missingSectors = (balance: SectorBalance): Sector[] =>
  sectors.filter((sector) => balance.sectors[sector] === 0);

/** A sector's part of those whose sector is known, in percent with two decimals; 0 where it is known of nobody. */
export function shareOfSector(balance: SectorBalance, sector: Sector): number {
  const stated = balance.total - balance.notStated;
  return stated === 0 ? 0 : Math.round((10_000 * balance.sectors[sector]) / stated) / 100;
}

const runsTheLab = (role: ParticipantRole): boolean => role === 'moderator' || role === 'facilitator';
