import { FollowedPlan } from './followed-plan';

/** As a browser's, driven by hand. */
class Source extends EventTarget {
  static readonly CLOSED = 2;
  static readonly opened: Source[] = [];
  readyState = 0;
  onerror: (() => void) | null = null;

  constructor(readonly url: string) {
    super();
    Source.opened.push(this);
  }

  say(counter: number) {
    this.dispatchEvent(new MessageEvent('changes', { data: String(counter) }));
  }

  refuse() {
    this.readyState = Source.CLOSED;
    this.onerror?.();
  }

  close() {
    this.readyState = Source.CLOSED;
  }
}

describe('a plan that is followed', () => {
  let answers: number[];
  let heard: number;
  let plan: FollowedPlan;
  const source = () => Source.opened.at(-1) as Source;

  beforeEach(() => {
    jest.useFakeTimers();
    Source.opened.length = 0;
    Object.assign(globalThis, { EventSource: Source });
    answers = [];
    heard = 0;
    plan = new FollowedPlan('/events', async () => answers.shift() ?? Promise.reject(new Error('Nobody is there')));
    plan.listeners.add(() => (heard += 1));
    plan.wake();
  });
  afterEach(() => {
    plan.sleep();
    jest.useRealTimers();
  });

  it('tells of each change, but not of the state it begins with, nor of one told before', () => {
    for (const counter of [4, 5, 5, 6]) source().say(counter);
    expect(heard).toBe(2);
  });

  it('is asked for now and then where events are refused', async () => {
    source().refuse();
    answers.push(4, 5);
    await jest.advanceTimersByTimeAsync(25_000);
    expect([heard, answers]).toEqual([1, []]);
  });

  it('is asked for where events are held back on their way, and goes on when nobody answers', async () => {
    answers.push(4);
    await jest.advanceTimersByTimeAsync(35_000);
    answers.push(5);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(heard).toBe(1);
  });

  it('tries events again after a while', async () => {
    source().refuse();
    await jest.advanceTimersByTimeAsync(70_000);
    expect(Source.opened).toHaveLength(2);
  });

  it('is left alone out of sight, and tells of what was missed once in sight again', async () => {
    source().say(4);
    plan.sleep();
    expect(source().readyState).toBe(Source.CLOSED);
    await jest.advanceTimersByTimeAsync(600_000);
    expect(Source.opened).toHaveLength(1);
    plan.wake();
    source().say(7);
    expect(heard).toBe(1);
  });
});
