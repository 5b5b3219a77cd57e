import { Problem } from '../platform/problem/problem';

/** Lets few do at once what takes much memory; whoever comes beyond them is asked to come again. */
export class FewAtOnce {
  private atIt = 0;

  constructor(private readonly most: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.atIt >= this.most) throw new Problem('busy');
    this.atIt += 1;
    try {
      return await work();
    } finally {
      this.atIt -= 1;
    }
  }
}
