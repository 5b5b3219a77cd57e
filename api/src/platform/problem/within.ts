import { Problem } from './problem';

/** Does something about a part of a request: what is refused there is pointed at from the whole. */
export async function within<T>(pointer: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.errors.length === 0) throw problem;
    const errors = problem.errors.map((error) => ({ ...error, pointer: pointer + error.pointer }));
    throw new Problem(problem.code, errors, problem.detail);
  }
}
