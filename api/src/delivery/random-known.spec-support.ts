import type { Random } from '../administration/demonstration/random';

/** The ids of what a random plan holds so far, any of which may be the next to change. */
export class KnownRows {
  planId = '';
  readonly organisations: string[] = [];
  readonly pillars: string[] = [];
  readonly periods: string[] = [];
  readonly actions: string[] = [];
  readonly commitments: string[] = [];
  readonly milestones: string[] = [];
  readonly overrides: string[] = [];

  constructor(private readonly random: Random) {}

  any(ids: readonly string[]): string {
    return ids[this.random.below(ids.length)] ?? '';
  }
}
