import type { KnownPillar } from './plan-state';

/** Hands out the codes of new pillars, `3` for the third and `3.2` for its second sub-pillar, passing over those in use. */
export function pillarCodes(
  known: Iterable<Pick<KnownPillar, 'code' | 'parentId'>>,
  taken: ReadonlyMap<string, string>,
) {
  const siblings = new Map<string | null, number>();
  for (const { parentId } of known) siblings.set(parentId, (siblings.get(parentId) ?? 0) + 1);
  return (parent: { id: string; code: string } | null): string => {
    let code = '';
    do {
      const number = (siblings.get(parent?.id ?? null) ?? 0) + 1;
      siblings.set(parent?.id ?? null, number);
      code = parent ? `${parent.code}.${number}` : String(number);
    } while (taken.has(code));
    return code;
  };
}
