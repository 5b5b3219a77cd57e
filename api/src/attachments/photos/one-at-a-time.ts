import { Problem } from '../../platform/problem/problem';

/** Does heavy work in turn, so that the rest of the program goes on; past the longest queue one is asked to come again. */
export class OneAtATime {
  private tail: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly longest: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= this.longest) throw new Problem('busy');
    this.waiting += 1;
    const mine = this.tail.then(work);
    this.tail = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.waiting -= 1;
    }
  }
}
