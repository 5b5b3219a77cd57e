/** An idea as far as it is told what it was merged into. */
export interface Mergeable {
  id: string;
  mergedIntoId: string | null;
}

/** The ideas that live on in this one, itself first: those merged into it, over however many merges. */
export const familyOf = (id: string, ideas: readonly Mergeable[]): string[] => familiesOf(ideas)(id);

/** The same for many of them. */
export function familiesOf(ideas: readonly Mergeable[]): (id: string) => string[] {
  const merges = mergesOf(ideas);
  return (id) => family(id, merges);
}

/** For every idea the one that it lives on in: itself, or the last one that it was merged into. */
export function survivorsOf(ideas: readonly Mergeable[]): ReadonlyMap<string, string> {
  const merges = mergesOf(ideas);
  const ends = merges.get(null) ?? [];
  return new Map(ends.flatMap(({ id }) => family(id, merges).map((member) => [member, id] as const)));
}

/** Whether an idea would live on in itself if it went into the other one. */
export const wouldCircle = (id: string, into: string, ideas: readonly Mergeable[]): boolean =>
  familyOf(id, ideas).includes(into);

type Merges = ReadonlyMap<string | null, readonly Mergeable[]>;

const mergesOf = (ideas: readonly Mergeable[]): Merges => Map.groupBy(ideas, ({ mergedIntoId }) => mergedIntoId);

function family(id: string, merges: Merges): string[] {
  const members = new Set([id]);
  for (const member of members) for (const { id: merged } of merges.get(member) ?? []) members.add(merged);
  return [...members];
}
