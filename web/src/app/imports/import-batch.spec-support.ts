import type { ImportBatch } from '@symmachia/contracts';

/** A preview of three new rows; what a spec is about is said in `given`. */
export function previewed(given: Partial<ImportBatch> = {}): ImportBatch {
  return {
    id: '01900000-0000-7000-8000-000000000001',
    kind: 'plan',
    planId: '01900000-0000-7000-8000-000000000002',
    fileName: 'plan.csv',
    state: 'previewed',
    mapping: { columns: { Action: 'action' } },
    guessed: true,
    encoding: 'utf-8',
    separator: ',',
    headers: ['Action'],
    sample: [['One'], ['Two'], ['Three']],
    statusWords: [],
    questions: [],
    counts: { create: 3, update: 0, unchanged: 0, warning: 0, error: 0 },
    contents: { pillars: 0, subPillars: 0, actions: 3, commitments: 0, milestones: 0, organisations: 0 },
    rows: [2, 3, 4].map((line) => ({ line, verdict: 'create' })),
    progress: null,
    createdAt: '2019-11-12T14:40:00Z',
    createdBy: null,
    appliedAt: null,
    ...given,
  };
}
