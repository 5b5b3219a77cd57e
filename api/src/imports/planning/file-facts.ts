import { fold, type Sector } from '@symmachia/domain';
import type { ReadRow } from '../reading/row';

/** What only the whole file tells. */
export interface FileFacts {
  /** Without a pillar in any row an action is found by its title alone. */
  hasPillars: boolean;
  /** A code that changes from commitment to commitment of one action is the commitments' own. */
  codesAreReferences: boolean;
  /** The sector that some row gives the organisation, by its folded name. */
  sectors: ReadonlyMap<string, Sector>;
  /** Actions, by path, that have commitments in the file. */
  actionsWithCommitments: ReadonlySet<string>;
  externalIds: ReadonlySet<string>;
}

export const actionPath = ({ pillar = '', subPillar = '', action = '' }: ReadRow): string =>
  [pillar, subPillar, action].join('\n');

export function factsOf(rows: readonly ReadRow[]): FileFacts {
  const sound = rows.filter(({ problems }) => problems.length === 0);
  const withCommitment = sound.filter(({ action, commitment }) => action !== undefined && commitment !== undefined);
  return {
    hasPillars: rows.some(({ pillar, subPillar }) => pillar !== undefined || subPillar !== undefined),
    codesAreReferences: hasSeveralCodes(withCommitment),
    sectors: sectorsOf(sound),
    actionsWithCommitments: new Set(withCommitment.map(actionPath)),
    externalIds: new Set(rows.flatMap(({ externalId }) => externalId ?? [])),
  };
}

function hasSeveralCodes(rows: readonly ReadRow[]): boolean {
  const codes = new Map<string, string>();
  return rows.some((row) => {
    if (row.code === undefined) return false;
    const path = actionPath(row);
    const known = codes.get(path) ?? row.code;
    codes.set(path, known);
    return known !== row.code;
  });
}

function sectorsOf(rows: readonly ReadRow[]): ReadonlyMap<string, Sector> {
  const sectors = new Map<string, Sector>();
  for (const { organisation, sector } of rows) {
    const name = organisation === undefined ? '' : fold(organisation);
    if (name && sector && !sectors.has(name)) sectors.set(name, sector);
  }
  return sectors;
}
