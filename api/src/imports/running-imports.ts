import { Injectable } from '@nestjs/common';
import type { ImportBatch } from '@symmachia/contracts';
import { Metrics } from '../platform/metrics/metrics';
import { Problem } from '../platform/problem/problem';
import type { Progress } from './work/import-work';

/** How an import stands in this process beside what the database says of it. */
export interface ImportStanding {
  progress: ImportBatch['progress'];
  /** Why the last attempt to apply it failed, when nobody waited for the answer. */
  failure: string | null;
}

/**
 * Imports that are being applied or undone at this moment. Kept in memory only: an import is applied in one transaction,
 * so that a program that dies leaves a preview behind, never half an import.
 */
@Injectable()
export class RunningImports {
  private readonly progress = new Map<string, { done: number; total: number }>();
  private readonly plans = new Set<string>();
  private readonly failures = new Map<string, string>();

  constructor(metrics: Metrics) {
    metrics.watch('symmachia_imports_running', 'Imports that are being applied or undone', () => this.plans.size);
  }

  standing(batchId: string): ImportStanding {
    return { progress: this.progress.get(batchId) ?? null, failure: this.failures.get(batchId) ?? null };
  }

  /** Applies an import, which shows as being applied from now on, unless another one of the plan is running. */
  apply<Result>(planId: string, batchId: string, work: (progress: Progress) => Promise<Result>): Promise<Result> {
    return this.alone(planId, async () => {
      this.failures.delete(batchId);
      this.progress.set(batchId, { done: 0, total: 0 });
      try {
        return await work((done, total) => this.progress.set(batchId, { done, total }));
      } finally {
        this.progress.delete(batchId);
      }
    });
  }

  /** Runs the work unless an import of the plan is running. */
  async alone<Result>(planId: string, work: () => Promise<Result>): Promise<Result> {
    if (this.plans.has(planId)) throw new Problem('import-running');
    this.plans.add(planId);
    try {
      return await work();
    } finally {
      this.plans.delete(planId);
    }
  }

  fail(batchId: string, error: unknown): void {
    this.failures.set(batchId, error instanceof Problem ? error.code : 'unexpected');
  }
}
