import { z } from 'zod';
import { word } from './common';

/** What a table is exported as. */
export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** `period` is an id or a label; `state` and `sector` take several, separated by commas. */
export const CoverageExportQuery = z.strictObject({
  period: word(60).optional(),
  state: word(100).optional(),
  sector: word(60).optional(),
  q: word(200).optional(),
});
export type CoverageExportQuery = z.infer<typeof CoverageExportQuery>;
