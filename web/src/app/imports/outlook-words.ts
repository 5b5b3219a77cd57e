import { Injectable, inject } from '@angular/core';
import type { ImportBatch } from '@symmachia/contracts';
import { Formats, Words } from '@symmachia/ui';
import { contentsOf, outlook } from './outlook';

/** The outlook of an import as a sentence. Reading it in a template follows the language. */
@Injectable({ providedIn: 'root' })
export class OutlookWords {
  private readonly t = inject(Words).t;
  private readonly formats = inject(Formats);

  /** "Of 247 rows, 240 are new and 7 are in error." */
  readonly sentence = (counts: ImportBatch['counts']): string => {
    const { rows, parts } = outlook(counts);
    const [only, another] = parts;
    if (!only) return this.t('imports.outlook.none');
    if (!another) return this.t(`imports.outlook.all.${only.key}`, { count: rows });
    const said = parts.map(({ key, count }) => this.t(`imports.outlook.part.${key}`, { count }));
    return this.t('imports.outlook.some', { rows, parts: this.formats.list(said) });
  };

  /** "240 rows created something new; 7 in error were left out." */
  readonly done = ({ create, update, error }: ImportBatch['counts']): string =>
    [
      this.t('imports.outcome.done', { create, update }),
      ...(error ? [this.t('imports.outcome.skipped', { count: error })] : []),
    ].join(' ');

  /** "240 new, 7 in error" */
  readonly counts = (counts: ImportBatch['counts']): string => {
    const { parts } = outlook(counts);
    const said = parts.map(
      ({ key, count }) => `${this.formats.number(count)} ${this.t(`imports.verdictShort.${key}`)}`,
    );
    return said.join(', ') || this.t('imports.outlook.none');
  };

  /** "5 pillars, 39 sub-pillars, 119 actions and 247 commitments" */
  readonly contents = (batch: Pick<ImportBatch, 'contents'>): string =>
    this.formats.list(contentsOf(batch).map(({ key, count }) => this.t(`imports.contents.${key}`, { count })));
}
