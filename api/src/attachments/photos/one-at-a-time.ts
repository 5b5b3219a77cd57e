import { Problem } from '../../platform/problem/problem';
import { FewAtOnce } from '../few-at-once';

/** How many may be there, the one whose turn it is among them, and for how many milliseconds one waits. */
interface Limits {
  longest: number;
  patience: number;
}

/**
 * Does heavy work in turn, so that the rest of the program goes on; past the longest queue, or the longest wait, one is
 * asked to come again.
 */
export class OneAtATime {
  private readonly queue: FewAtOnce;
  private readonly patience: number;
  private tail: Promise<unknown> = Promise.resolve();

  constructor({ longest, patience }: Limits) {
    this.queue = new FewAtOnce(longest);
    this.patience = patience;
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.queue.run(() => this.inTurn(work));
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const before = this.tail;
    const done = Promise.withResolvers<void>();
    this.tail = before.then(() => done.promise);
    try {
      await this.soon(before);
      return await work();
    } finally {
      done.resolve();
    }
  }

  private async soon(turn: Promise<unknown>): Promise<void> {
    const refusal = Promise.withResolvers<never>();
    const timer = setTimeout(() => refusal.reject(new Problem('busy')), this.patience);
    try {
      await Promise.race([turn, refusal.promise]);
    } finally {
      clearTimeout(timer);
    }
  }
}
