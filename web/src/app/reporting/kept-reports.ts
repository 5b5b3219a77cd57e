import { DOCUMENT, Injectable, inject } from '@angular/core';
import type { OwnReport } from '@symmachia/contracts';
import { SessionStore } from '../session/session-store';
import type { ReportInput } from './report-input';

const prefix = 'symmachia:report:';

interface Kept {
  readonly input: ReportInput;
  /** The version of the draft that it was typed over; 0 without one. */
  readonly version: number;
}

/** What was typed and not saved yet, kept in the browser: a closed tab loses nothing. Gone when it is saved. */
@Injectable({ providedIn: 'root' })
export class KeptReports {
  private readonly session = inject(SessionStore);
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;

  read(report: OwnReport): Kept | undefined {
    const text = this.storage?.getItem(this.keyOf(report));
    try {
      return text ? (JSON.parse(text) as Kept) : undefined;
    } catch {
      return undefined;
    }
  }

  keep(report: OwnReport, kept: Kept) {
    this.storage?.setItem(this.keyOf(report), JSON.stringify(kept));
  }

  forget(report: OwnReport) {
    this.storage?.removeItem(this.keyOf(report));
  }

  private keyOf({ commitment, period }: OwnReport): string {
    return `${prefix}${this.session.user()?.id}:${period.id}:${commitment.id}`;
  }
}
