import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../platform/database/database';

/** How often the counters are looked at while somebody listens, in milliseconds: one statement, however many listen. */
const beat = 500;

type Hear = (changes: number) => void;

/**
 * Tells whoever listens that a plan changed, whichever process changed it: the counter is asked of the database, which
 * is the one place that all of them share.
 */
@Injectable()
export class PlanPulse implements OnModuleDestroy {
  private readonly listeners = new Map<string, Set<Hear>>();
  private readonly known = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  /** Calls back with each new state of the plan's change counter after this one, until told to stop. */
  listen(planId: string, since: number, hear: Hear): () => void {
    const listeners = this.listeners.get(planId) ?? new Set();
    this.listeners.set(planId, listeners.add(hear));
    this.known.set(planId, Math.min(since, this.known.get(planId) ?? since));
    this.timer ??= this.wait();
    return () => {
      listeners.delete(hear);
      if (listeners.size > 0 || this.listeners.get(planId) !== listeners) return;
      this.listeners.delete(planId);
      this.known.delete(planId);
    };
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
    this.listeners.clear();
  }

  private wait(): NodeJS.Timeout {
    return setTimeout(() => void this.look(), beat).unref();
  }

  private async look(): Promise<void> {
    // A database that cannot be reached for a moment is asked again.
    for (const [planId, changes] of await this.counters().catch(() => [])) this.tell(planId, changes);
    this.timer = this.listeners.size > 0 ? this.wait() : undefined;
  }

  private async counters(): Promise<[string, number][]> {
    const rows = await this.database.read<{ id: string; changes: unknown }>(
      'SELECT id, changes FROM plans WHERE id IN (:plans)',
      { plans: [...this.listeners.keys()] },
    );
    return rows.map(({ id, changes }) => [id, Number(changes)]);
  }

  private tell(planId: string, changes: number): void {
    if (this.known.get(planId) === changes) return;
    this.known.set(planId, changes);
    for (const hear of this.listeners.get(planId) ?? []) hear(changes);
  }
}
