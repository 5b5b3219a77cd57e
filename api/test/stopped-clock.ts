import { Clock } from '../src/platform/clock';
import type { TestApp } from './test-app';

/** A clock of the application that stands still until it is set on. */
export interface StoppedClock {
  /** Sets it on, by milliseconds. */
  pass(milliseconds: number): void;
}

export function stopClock({ app }: Pick<TestApp, 'app'>, at = '2026-07-01T09:00:00.000Z'): StoppedClock {
  let now = Date.parse(at);
  jest.spyOn(app.get(Clock), 'now').mockImplementation(() => new Date(now).toISOString());
  return { pass: (milliseconds) => void (now += milliseconds) };
}
