import { fold } from '@symmachia/domain';
import type { KnownTargetGroup } from './plan-state';

/** The built-in target groups and the plan's own, by code and by name in any language. */
export class TargetGroupBook {
  private readonly byWord: ReadonlyMap<string, string>;

  constructor(groups: readonly KnownTargetGroup[]) {
    this.byWord = new Map(
      groups.flatMap(({ id, code, name }) => [code, ...Object.values(name)].map((word) => [fold(word), id])),
    );
  }

  find(word: string): string | undefined {
    return this.byWord.get(fold(word));
  }
}
