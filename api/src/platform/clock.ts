import { Injectable } from '@nestjs/common';

/** Real time. Rules take their day from the plan instead (its business date, or its local day by this clock). */
@Injectable()
export class Clock {
  /** ISO 8601 UTC with milliseconds. */
  now(): string {
    return new Date().toISOString();
  }
}
