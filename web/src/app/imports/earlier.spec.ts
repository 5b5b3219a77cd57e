import type { ImportBatchSummary } from '@symmachia/contracts';
import { previewed } from './import-batch.spec-support';
import { worthListing } from './earlier';

const batch = (id: string, state: ImportBatchSummary['state'], fileName = 'plan.csv'): ImportBatchSummary => ({
  ...previewed(),
  id,
  state,
  fileName,
});
const ids = (batches: readonly ImportBatchSummary[]) => worthListing(batches).map(({ id }) => id);

it('of several previews of a file only the newest is listed', () => {
  expect(ids([batch('3', 'previewed'), batch('2', 'previewed', 'other.csv'), batch('1', 'previewed')])).toEqual([
    '3',
    '2',
  ]);
});

it('a preview is not listed once its file was applied', () => {
  expect(ids([batch('2', 'applied'), batch('1', 'previewed')])).toEqual(['2']);
});

it('every import that was applied or undone is listed', () => {
  expect(ids([batch('3', 'applied'), batch('2', 'undone'), batch('1', 'applied')])).toEqual(['3', '2', '1']);
});
