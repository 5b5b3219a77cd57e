import { signal } from '@angular/core';
import { Selection } from './selection';

const row = (id: number, version = 1) => ({ id: String(id), version });
const rows = (count: number) => Array.from({ length: count }, (_, at) => row(at + 1));

describe('a selection of rows', () => {
  const shown = signal(rows(5));
  let selection: Selection<{ id: string; version: number }>;
  beforeEach(() => {
    shown.set(rows(5));
    selection = new Selection(shown, 6);
  });
  const ids = () => selection.rows().map(({ id }) => id);

  it('takes a row in and lets it go', () => {
    selection.choose(row(2));
    expect([ids(), selection.hasSome(), selection.hasAll()]).toEqual([['2'], true, false]);
    selection.choose(row(2));
    expect([ids(), selection.hasSome()]).toEqual([[], false]);
  });

  it('takes a range in from the row before, either way, and lets a range go', () => {
    selection.choose(row(4));
    selection.choose(row(2), true);
    expect(ids().toSorted()).toEqual(['2', '3', '4']);
    selection.choose(row(3), true);
    expect(ids()).toEqual(['4']);
  });

  it('takes in all that are shown, and lets them go', () => {
    selection.chooseShown();
    expect([selection.size(), selection.hasAll()]).toEqual([5, true]);
    selection.chooseShown();
    expect(selection.size()).toBe(0);
  });

  it('stays while the list shows others, and knows the newest version of what it shows', () => {
    selection.choose(row(1));
    shown.set([row(7), row(8)]);
    expect([ids(), selection.hasAll()]).toEqual([['1'], false]);
    shown.set([row(1, 3)]);
    expect(selection.rows()).toEqual([row(1, 3)]);
  });

  it('holds only so many, and says so until there are fewer', () => {
    shown.set(rows(8));
    selection.chooseShown();
    expect([selection.size(), selection.isOverfull()]).toEqual([6, true]);
    selection.choose(row(1));
    expect([selection.size(), selection.isOverfull()]).toEqual([5, false]);
    selection.choose(row(8));
    expect(selection.isOverfull()).toBe(false);
  });

  it('is cleared', () => {
    selection.chooseShown();
    selection.clear();
    expect([selection.size(), selection.isOverfull()]).toEqual([0, false]);
  });
});
