import { Injectable, inject } from '@angular/core';
import type { OwnReport } from '@symmachia/contracts';
import { KeptInput } from '../session/kept-input';
import { SessionStore } from '../session/session-store';
import type { ReportInput } from './report-input';

interface Kept {
  readonly input: ReportInput;
  /** The version of the draft that it was typed over; 0 without one. */
  readonly version: number;
}

/** Reports that were typed and are not saved yet, kept in the browser. Gone when they are saved. */
@Injectable({ providedIn: 'root' })
export class KeptReports {
  private readonly session = inject(SessionStore);
  private readonly input = inject(KeptInput);

  read(report: OwnReport): Kept | undefined {
    const text = this.input.read(this.person(), placeOf(report));
    try {
      return text ? (JSON.parse(text) as Kept) : undefined;
    } catch {
      return undefined;
    }
  }

  keep(report: OwnReport, kept: Kept) {
    this.input.keep(this.person(), placeOf(report), JSON.stringify(kept));
  }

  forget(report: OwnReport) {
    this.input.forget(this.person(), placeOf(report));
  }

  private person(): string {
    return this.session.user()?.id ?? '';
  }
}

const placeOf = ({ commitment, period }: OwnReport) => `report:${period.id}:${commitment.id}`;
