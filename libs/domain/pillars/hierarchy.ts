import { accept, refuse, type Result } from '../result';

export interface PillarNode {
  id: string;
  parentId: string | null;
}

/** Pillar and sub-pillar. */
export const deepestPillarLevel = 2;

/** Whether no pillar is above itself. */
export function isAcyclic(pillars: readonly PillarNode[]): boolean {
  const parents = parentsOf(pillars);
  return pillars.every(({ id }) => above(parents, id) !== null);
}

/** Whether the pillar would come to be above itself when it is put under that parent. */
export const wouldCycle = (pillars: readonly PillarNode[], id: string, parentId: string | null): boolean =>
  !isAcyclic(placed(pillars, id, parentId));

/** Puts a pillar, new or known, under a parent or (null) on top. Sub-pillars have no pillars below them. */
export function placePillar(
  pillars: readonly PillarNode[],
  id: string,
  parentId: string | null,
): Result<PillarNode, 'parent-not-found' | 'pillar-cycle' | 'pillar-too-deep'> {
  if (parentId !== null && parentId !== id && !pillars.some((pillar) => pillar.id === parentId)) {
    return refuse('parent-not-found');
  }
  if (wouldCycle(pillars, id, parentId)) return refuse('pillar-cycle');
  const parents = parentsOf(placed(pillars, id, parentId));
  const levels = [...parents.keys()].map((pillar) => (above(parents, pillar)?.length ?? 0) + 1);
  return Math.max(...levels) > deepestPillarLevel ? refuse('pillar-too-deep') : accept({ id, parentId });
}

const placed = (pillars: readonly PillarNode[], id: string, parentId: string | null): PillarNode[] => [
  ...pillars.filter((pillar) => pillar.id !== id),
  { id, parentId },
];

const parentsOf = (pillars: readonly PillarNode[]) => new Map(pillars.map(({ id, parentId }) => [id, parentId]));

/** The pillars above one, nearest first; null when it is above itself. */
function above(parents: ReadonlyMap<string, string | null>, id: string): string[] | null {
  const found: string[] = [];
  for (let next = parents.get(id) ?? null; next !== null; next = parents.get(next) ?? null) {
    if (next === id || found.includes(next)) return null;
    found.push(next);
  }
  return found;
}
