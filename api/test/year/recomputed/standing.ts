import type { LoggedRow, Ledger } from './ledger';

/** An action or commitment as it stood on a day: what was taken over after it is still with whom it was. */
export function asOn(ledger: Ledger, row: LoggedRow, day: string): LoggedRow {
  const later = ledger.takenOver.filter(({ id, on }) => id === row.id && on > day);
  return later.reduceRight<LoggedRow>((then, { before }) => ({ ...then, ...before }), row);
}

/** The reports that a plan's figures may rest on: approved, of periods up to the one asked for. */
export function approvedOf(ledger: Ledger, commitment: string, upTo: string): LoggedRow[] {
  const start = (update: LoggedRow) => String(ledger.find('reporting_periods', update['period'])?.['startDate'] ?? '');
  return ledger
    .of('progress_updates')
    .filter((update) => update['commitment'] === commitment && update['reviewStatus'] === 'approved')
    .filter((update) => start(update) <= upTo)
    .sort((one, other) => (start(one) < start(other) ? -1 : 1));
}
