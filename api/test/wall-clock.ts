/** What goes on as it does: only the date is played. */
const running = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** The clock on the wall, by which every moment in the program and its database is told. It goes where it is set. */
export const wallClock = {
  start(moment: string): void {
    jest.useFakeTimers({ doNotFake: [...running], now: Date.parse(moment) });
  },
  set(moment: string): void {
    jest.setSystemTime(Date.parse(moment));
  },
  now: (): string => new Date().toISOString(),
  stop(): void {
    jest.useRealTimers();
  },
};
