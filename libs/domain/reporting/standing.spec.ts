import { type ReviewedReport, standingAtLock, standingNow } from './standing';

const dueAt = '2019-11-08T21:59:59.000Z';
const lockedAt = '2019-11-15T22:00:00.000Z';
const inTime = '2019-11-05T09:00:00.000Z';
const afterDue = '2019-11-12T09:00:00.000Z';
const afterLock = '2019-11-20T09:00:00.000Z';
const muchLater = '2020-02-01T00:00:00.000Z';

type Steps = ReviewedReport['steps'];
const report = (createdAt: string, steps: Steps): ReviewedReport => ({
  createdAt,
  steps,
  reviewStatus: steps.at(-1)?.to ?? 'draft',
  submittedAt: steps.findLast(({ to }) => to === 'submitted')?.at ?? null,
});
const sent = (at: string): Steps[number] => ({ to: 'submitted', at });
const approved = (at: string): Steps[number] => ({ to: 'approved', at });
const returned = (at: string): Steps[number] => ({ to: 'returned', at });
const superseded = (at: string): Steps[number] => ({ to: 'superseded', at });

const atLock = (updates: readonly ReviewedReport[], reported = false, moment = muchLater) =>
  standingAtLock(updates, { dueAt, moment, lockedAt, reported });

describe('the report of an open period stands', () => {
  const now = (updates: readonly ReviewedReport[], moment: string) => standingNow(updates, { dueAt, moment });

  it('as its unfinished update does, else as the approved one', () => {
    expect(now([], inTime)).toEqual({ state: 'not_started', late: false, submittedAt: null, sinceLock: null });
    expect(now([report(inTime, [])], afterDue)).toMatchObject({ state: 'draft', late: true });
    expect(now([report(inTime, [sent(inTime), approved(inTime)])], muchLater)).toMatchObject({
      state: 'approved',
      late: false,
    });
  });
});

describe('the report of a closed period stands', () => {
  it('as it stood when the period was locked, and says what it has come to since', () => {
    const late = report(afterDue, [sent(afterLock), approved(afterLock)]);
    expect(atLock([late])).toEqual({ state: 'draft', late: true, submittedAt: null, sinceLock: 'approved' });
    expect(atLock([report(afterLock, [])])).toMatchObject({ state: 'not_started', late: true, sinceLock: 'draft' });
  });

  it('returned where the lock returned it, in the same moment', () => {
    expect(atLock([report(inTime, [sent(inTime), returned(lockedAt)])])).toEqual({
      state: 'returned',
      late: true,
      submittedAt: inTime,
      sinceLock: null,
    });
  });

  it('approved where the frozen rows say so, by whichever door it came', () => {
    const imported = { ...report(inTime, []), reviewStatus: 'approved' as const };
    expect(atLock([imported], true)).toMatchObject({ state: 'approved', late: false, sinceLock: null });
  });

  it('in time although it was reported once more after an unlock', () => {
    const before = report(inTime, [sent(inTime), approved(inTime), superseded(afterLock)]);
    const again = report(afterLock, [sent(afterLock), approved(afterLock)]);
    expect(atLock([before, again], true)).toEqual({
      state: 'approved',
      late: false,
      submittedAt: inTime,
      sinceLock: 'approved',
    });
  });

  it('late where it was sent late, and where a lock that came early found nothing', () => {
    expect(atLock([report(afterDue, [sent(afterDue), approved(afterDue)])], true)).toMatchObject({ late: true });
    expect(atLock([], false, inTime)).toMatchObject({ state: 'not_started', late: true });
  });

  it('the same whenever one looks', () => {
    const updates = [report(inTime, [sent(inTime), returned(afterDue)])];
    expect(atLock(updates, false, muchLater)).toEqual(atLock(updates, false, lockedAt));
  });
});
