import { Injectable, type StreamableFile } from '@nestjs/common';
import type { CoverageExportQuery, ExportFormat, OrganisationCoverage, ReportingPeriodRef } from '@symmachia/contracts';
import { coverageStates, fold, furthestBehind, inLanguage, isCovered, type Language, sectors } from '@symmachia/domain';
import type { SignedIn } from '../platform/access/declarations';
import { choicesOf } from '../platform/http/filters';
import { CoverageService } from '../reporting/coverage.service';
import { ExportDesk } from './export-desk';
import { type Column, sheetOf } from './sheet';

interface CoverageLine {
  period: ReportingPeriodRef;
  coverage: OrganisationCoverage;
  /** What the organisation is called, in the reader's language where there is one. */
  name: string;
}

/** Nothing among them changes once the period is closed. */
const columns: readonly Column<CoverageLine>[] = [
  { key: 'period', value: ({ period }) => period.label },
  { key: 'startDate', value: ({ period }) => period.startDate },
  { key: 'endDate', value: ({ period }) => period.endDate },
  { key: 'dueAt', value: ({ period }) => period.dueAt },
  { key: 'organisationId', value: ({ coverage }) => coverage.organisation.id },
  { key: 'organisation', value: ({ name }) => name },
  { key: 'sector', value: ({ coverage }) => coverage.organisation.sector },
  { key: 'state', value: ({ coverage }) => furthestBehind(coverage.counts) },
  { key: 'owed', value: ({ coverage }) => coverage.owed },
  { key: 'reported', value: ({ coverage }) => coverage.reported },
  { key: 'notStarted', value: ({ coverage }) => coverage.counts.notStarted },
  { key: 'draft', value: ({ coverage }) => coverage.counts.draft },
  { key: 'submitted', value: ({ coverage }) => coverage.counts.submitted },
  { key: 'returned', value: ({ coverage }) => coverage.counts.returned },
  { key: 'approved', value: ({ coverage }) => coverage.counts.approved },
  { key: 'late', value: ({ coverage }) => coverage.counts.late },
];

/** Who has reported, a row for each organisation and period, the newest period first. */
@Injectable()
export class CoverageExport {
  constructor(
    private readonly desk: ExportDesk,
    private readonly coverage: CoverageService,
  ) {}

  async run(
    ref: string,
    format: ExportFormat,
    query: CoverageExportQuery,
    reader: Language,
    me: SignedIn,
  ): Promise<StreamableFile> {
    const plan = await this.desk.plan(ref, 'coverage', me);
    const filter = {
      states: choicesOf('state', query.state, coverageStates),
      sectors: choicesOf('sector', query.sector, sectors),
      text: query.q ?? '',
    };
    const periods = await this.coverage.counted(plan, query.period || undefined);
    const lines = periods.toReversed().flatMap(({ period, items }) =>
      items
        .filter((coverage) => isCovered(coverage, filter))
        .map((coverage) => {
          const name = inLanguage(coverage.organisation.name, reader, plan.languages).text;
          return { period, coverage, name };
        })
        .sort(byName),
    );
    return this.desk.hand(
      plan,
      { table: 'coverage', format, sheet: sheetOf('coverage', columns, lines, reader), query },
      me,
    );
  }
}

/** Not by the name of today, which moves an organisation that was renamed. */
const byName = (one: CoverageLine, other: CoverageLine): number => {
  const [key, otherKey] = [one, other].map(({ name, coverage }) => `${fold(name)} ${coverage.organisation.id}`);
  return (key ?? '') < (otherKey ?? '') ? -1 : 1;
};
