import type { ImportBatchSummary } from '@symmachia/contracts';

/**
 * What is worth coming back to, newest first: every import that was applied, and of each file the preview that was looked at
 * last, unless that file was applied since. Each correction of a reading leaves a preview behind; those say nothing.
 */
export function worthListing(batches: readonly ImportBatchSummary[]): readonly ImportBatchSummary[] {
  const seen = new Set<string>();
  return batches.filter(({ state, fileName }) => {
    const listed = state !== 'previewed' || !seen.has(fileName);
    seen.add(fileName);
    return listed;
  });
}
