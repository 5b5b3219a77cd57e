import { Toasts } from './toasts';

describe('news after an act', () => {
  let toasts: Toasts;
  beforeEach(() => {
    jest.useFakeTimers();
    toasts = new Toasts();
  });
  afterEach(() => jest.useRealTimers());

  const messages = () => toasts.toasts().map(({ message }) => message);

  it('that can be taken back stays for ten seconds, other for six', () => {
    toasts.say('Withdrawn.', () => undefined);
    toasts.say('Saved.');
    jest.advanceTimersByTime(6_000);
    expect(messages()).toEqual(['Withdrawn.']);
    jest.advanceTimersByTime(3_999);
    expect(messages()).toEqual(['Withdrawn.']);
    jest.advanceTimersByTime(1);
    expect(messages()).toEqual([]);
  });

  it('waits while somebody is at it, and has as long as it had left afterwards', () => {
    toasts.say('Withdrawn.', () => undefined);
    jest.advanceTimersByTime(4_000);
    toasts.hold();
    toasts.hold();
    jest.advanceTimersByTime(60_000);
    expect(messages()).toEqual(['Withdrawn.']);
    toasts.goOn();
    toasts.goOn();
    jest.advanceTimersByTime(5_999);
    expect(messages()).toEqual(['Withdrawn.']);
    jest.advanceTimersByTime(1);
    expect(messages()).toEqual([]);
  });

  it('is taken back once, the last act first', () => {
    const undone: string[] = [];
    toasts.say('One', () => undone.push('one'));
    toasts.say('Two', () => undone.push('two'));
    toasts.say('Saved.');
    expect([toasts.undoLast(), toasts.undoLast(), toasts.undoLast()]).toEqual([true, true, false]);
    expect(undone).toEqual(['two', 'one']);
    expect(messages()).toEqual(['Saved.']);
  });

  it('is three at most', () => {
    for (const message of ['1', '2', '3', '4']) toasts.say(message);
    expect(messages()).toEqual(['2', '3', '4']);
  });
});
