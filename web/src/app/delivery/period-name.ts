import { Injectable, inject } from '@angular/core';
import { Formats } from '@symmachia/ui';

export interface NamedPeriod {
  readonly label: string;
  readonly startDate: string;
  readonly endDate: string;
}

/** A whole calendar month is called by its name in the reader's language; any other period by its label. */
@Injectable({ providedIn: 'root' })
export class PeriodNames {
  private readonly formats = inject(Formats);

  readonly of = (period: NamedPeriod): string =>
    isWholeMonth(period) ? this.formats.date(period.startDate, 'monthYear') : period.label;
}

export function isWholeMonth({ startDate, endDate }: NamedPeriod): boolean {
  const [year = 0, month = 0] = startDate.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return startDate.endsWith('-01') && endDate === lastDay;
}
