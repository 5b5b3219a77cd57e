import { type Mergeable, survivorsOf } from '../ideas/family';

/** An idea as far as it is asked what it lives on in. */
export interface Withdrawable extends Mergeable {
  isWithdrawn: boolean;
}

/**
 * The ideas that were not withdrawn, by the one that they live on in, which is the first of them. What was merged into a
 * withdrawn idea lives on in the next one that this was merged into, else in none but itself.
 */
export function presentFamilies<Idea extends Withdrawable>(ideas: readonly Idea[]): Idea[][] {
  const present = new Map(ideas.flatMap((idea) => (idea.isWithdrawn ? [] : [[idea.id, idea] as const])));
  const survivors = survivorsOf(ideas);
  const survivorOf = (idea: Idea) => present.get(survivors.get(idea.id) ?? idea.id) ?? idea;
  const families = Map.groupBy(present.values(), survivorOf);
  return [...families].map(([survivor, members]) => [survivor, ...members.filter((member) => member !== survivor)]);
}
