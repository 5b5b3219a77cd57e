import type { Author } from './author';
import type { Database, Work } from './database';

/** Rolls back what was only meant to be looked at. */
class Rehearsed<T> extends Error {
  constructor(readonly result: T) {
    super('Only rehearsed');
  }
}

/** Does the work and takes all of it back before the commit: what it answers is what it would have done. */
export async function rehearse<T>(database: Database, author: Author, work: Work<T>): Promise<T> {
  try {
    return await database.write(author, async (tx) => {
      throw new Rehearsed(await work(tx));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.result as T;
    throw error;
  }
}
