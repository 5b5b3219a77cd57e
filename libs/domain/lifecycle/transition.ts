import { accept, refuse, type Result } from '../result';

/** From each status the ones that may follow it. */
export type Transitions<Status extends string> = Readonly<Record<Status, readonly Status[]>>;

/** The status asked for, or the refusal when it may not follow. */
export function transition<Status extends string, Code extends string>(
  transitions: Transitions<Status>,
  from: Status,
  to: Status,
  code: Code,
): Result<Status, Code> {
  return transitions[from].includes(to) ? accept(to) : refuse(code);
}
