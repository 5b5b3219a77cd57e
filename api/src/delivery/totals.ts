import {
  addSums,
  emptySums,
  freshnesses,
  rags,
  type Contribution,
  type Dimension,
  type FigureSums,
} from '@symmachia/domain';
import type { Transaction } from '../platform/database/transaction';

/** The sums of a group, by column. */
const columns: readonly [string, (sums: FigureSums) => bigint | number][] = [
  ['us', ({ us }) => us],
  ['us_progress', ({ usProgress }) => usProgress],
  ['us_timed', ({ usTimed }) => usTimed],
  ['us_elapsed', ({ usElapsed }) => usElapsed],
  ['commitments', ({ commitments }) => commitments],
  ['owed', ({ owed }) => owed],
  ['reported', ({ reported }) => reported],
  ['above_100', ({ above100 }) => above100],
  ['left_out', ({ leftOut }) => leftOut],
  ['left_out_actions', ({ leftOutActions }) => leftOutActions],
  ['without_commitments', ({ withoutCommitments }) => withoutCommitments],
  ['continuous', ({ continuous }) => continuous],
  ...rags.map((rag): [string, (sums: FigureSums) => number] => [rag, (sums) => sums.rag[rag]]),
  ['overridden', ({ overridden }) => overridden],
  ['diverging', ({ diverging }) => diverging],
  ['reported_better', ({ reportedBetter }) => reportedBetter],
  ...freshnesses.map((state): [string, (sums: FigureSums) => number] => [
    `reports_${state}`,
    ({ freshness }) => freshness[state],
  ]),
];

export const sumColumns = columns.map(([name]) => `t.${name}`).join(', ');
const names = columns.map(([name]) => name);
const addUp = names.map((name) => `${name} = delivery_totals.${name} + excluded.${name}`).join(', ');
const allZero = names.map((name) => `${name} = 0`).join(' AND ');

/** Changes of groups, added up over many actions before any is written. */
export class TotalsChange {
  private readonly sums = new Map<string, { dimension: Dimension; key: string; sums: FigureSums }>();

  add(changes: readonly Contribution[]): void {
    for (const { dimension, key, sums } of changes) {
      const name = `${dimension}:${key}`;
      this.sums.set(name, { dimension, key, sums: addSums(this.sums.get(name)?.sums ?? emptySums(), sums) });
    }
  }

  /** Adds the changes to the stored totals; groups that nothing is left of go. */
  async apply(tx: Transaction, planId: string, periodKey: string): Promise<void> {
    const changes = [...this.sums.values()];
    for (let start = 0; start < changes.length; start += 100)
      await upsert(tx, planId, periodKey, changes.slice(start, start + 100));
    await tx.execute(
      `DELETE FROM delivery_totals WHERE plan_id = :planId AND period_key = :periodKey AND dimension <> 'action' AND ${allZero}`,
      {
        planId,
        periodKey,
      },
    );
  }
}

async function upsert(
  tx: Transaction,
  planId: string,
  periodKey: string,
  changes: readonly Contribution[],
): Promise<void> {
  if (changes.length === 0) return;
  const values: Record<string, string | number | bigint> = { planId, periodKey };
  const rows = changes.map(({ dimension, key, sums }, at) => {
    values[`d${at}`] = dimension;
    values[`k${at}`] = key;
    columns.forEach(([, of], column) => (values[`s${at}x${column}`] = of(sums)));
    return `(:planId, :periodKey, :d${at}, :k${at}, ${columns.map((_, column) => `:s${at}x${column}`).join(', ')})`;
  });
  await tx.execute(
    `INSERT INTO delivery_totals (plan_id, period_key, dimension, group_key, ${names.join(', ')}) VALUES ${rows.join(', ')}
     ON CONFLICT (plan_id, period_key, dimension, group_key) DO UPDATE SET ${addUp}`,
    values,
  );
}

/** A stored group's sums, as the driver hands them out under the names of the columns. */
export type TotalRow = Record<(typeof names)[number], string | number>;

export function sumsOfRow(row: TotalRow): FigureSums {
  const units = (name: string) => BigInt(row[name] ?? 0);
  const count = (name: string) => Number(row[name] ?? 0);
  return {
    us: units('us'),
    usProgress: units('us_progress'),
    usTimed: units('us_timed'),
    usElapsed: units('us_elapsed'),
    commitments: count('commitments'),
    owed: count('owed'),
    reported: count('reported'),
    above100: count('above_100'),
    leftOut: count('left_out'),
    leftOutActions: count('left_out_actions'),
    withoutCommitments: count('without_commitments'),
    continuous: count('continuous'),
    rag: { green: count('green'), amber: count('amber'), red: count('red'), grey: count('grey'), blue: count('blue') },
    overridden: count('overridden'),
    diverging: count('diverging'),
    reportedBetter: count('reported_better'),
    freshness: {
      up_to_date: count('reports_up_to_date'),
      due_soon: count('reports_due_soon'),
      overdue: count('reports_overdue'),
      stale: count('reports_stale'),
    },
  };
}
