import { previewed } from './import-batch.spec-support';
import { canSkipErrors, contentsOf, obstacle, outlook } from './outlook';

const quiet = { updating: false, unread: false };

it('the outlook counts each row once, a warning beside its verdict', () => {
  expect(outlook({ create: 240, update: 0, unchanged: 5, warning: 3, error: 2 })).toEqual({
    rows: 247,
    parts: [
      { key: 'create', count: 240 },
      { key: 'unchanged', count: 5 },
      { key: 'error', count: 2 },
    ],
  });
});

it('the contents name only what there is, the highest level first', () => {
  const contents = { pillars: 5, subPillars: 39, actions: 119, commitments: 247, milestones: 0, organisations: 0 };
  expect(contentsOf({ contents })).toEqual([
    { key: 'pillars', count: 5 },
    { key: 'subPillars', count: 39 },
    { key: 'actions', count: 119 },
    { key: 'commitments', count: 247 },
  ]);
});

describe('an import is applied', () => {
  const counts = { create: 3, update: 0, unchanged: 0, warning: 0, error: 0 };
  const withErrors = previewed({ counts: { ...counts, error: 2 } });

  it('when nothing is in its way', () => expect(obstacle(previewed(), quiet)).toBeUndefined());

  it('not while a question is open, whatever else is wrong', () => {
    expect(obstacle({ ...withErrors, questions: [{ code: 'no-level' }] }, quiet)).toBe('questions');
  });

  it('not while rows are in error, unless these are left out', () => {
    expect(obstacle(withErrors, quiet)).toBe('errors');
    expect(canSkipErrors('errors', withErrors.counts)).toBe(true);
  });

  it('not without its rows in error when nothing would be left', () => {
    expect(canSkipErrors('errors', { create: 0, update: 0 })).toBe(false);
    expect(canSkipErrors('questions', withErrors.counts)).toBe(false);
  });

  it('not when the plan already holds all of it', () => {
    expect(obstacle(previewed({ counts: { ...counts, create: 0, unchanged: 3 } }), quiet)).toBe('nothing');
  });

  it('not while the screen says something else than the preview', () => {
    expect(obstacle(previewed(), { updating: true, unread: false })).toBe('updating');
    expect(obstacle(previewed(), { updating: true, unread: true })).toBe('unread');
  });
});
