import type { LoggedRow, Ledger } from './ledger';
import type { Asked } from './moment';

/** An action or commitment as it stood on a day: what was taken over after it is still with whom it was. */
export function asOn(ledger: Ledger, row: LoggedRow, day: string): LoggedRow {
  const later = ledger.takenOver.filter(({ id, on }) => id === row.id && on > day);
  return later.reduceRight<LoggedRow>((then, { before }) => ({ ...then, ...before }), row);
}

/** The reports that a plan's figures may rest on: approved, of the periods that are seen. */
export function approvedOf(ledger: Ledger, commitment: string, { periods }: Asked): LoggedRow[] {
  const place = (update: LoggedRow) => periods.findIndex(({ id }) => id === update['period']);
  return ledger
    .of('progress_updates')
    .filter((update) => update['commitment'] === commitment && update['reviewStatus'] === 'approved')
    .filter((update) => place(update) >= 0)
    .sort((one, other) => place(one) - place(other));
}
