import {
  hasRefusedInLine,
  hasRefusedInProse,
  type ImportMapping,
  type LabImportField,
  labImportFields,
} from '@symmachia/contracts';
import {
  byWord,
  fold,
  isNotice,
  kindSpokenOf,
  labelKey,
  type Language,
  principlesIn,
  readDays,
  readFact,
  readGrant,
  readLabel,
  recordLimits,
  type RecordFact,
  type Sector,
  wordKey,
} from '@symmachia/domain';
import { type ColumnOrder, columnOrder, readDate } from '../reading/dates';
import { withoutMarkup } from '../reading/markup';
import type { Table, TableRow } from '../reading/table';
import { oneLine, severalLines, withoutEscape } from '../reading/text';
import { currencyIn, labelIn } from './lab-columns';
import type { LabRow } from './lab-row';

type DateField = 'startDate' | 'endDate';

const texts = ['place', 'hostEvent', 'coordinator', 'funder', 'turnoutNote', 'quotedFrom'] as const;
const words = { kind: 'unknown-lab-kind', status: 'unknown-lab-status', turnout: 'unknown-turnout' } as const;
const sections = ['purpose', 'results', 'approach'] as const;
const sectorsIn: readonly [LabImportField, Sector][] = [
  ['publicParticipants', 'public'],
  ['privateParticipants', 'private'],
  ['thirdSectorParticipants', 'third_sector'],
];
const longestTheme = 300;
const mostThemes = 50;
const mostPeople = 100_000;
const yes = new Set(['yes', 'true', '1', 'x', 'ja', 'sant', 'ναι', 'αληθεσ'].map(labelKey));
const no = new Set(['no', 'false', '0', 'nej', 'falskt', 'οχι', 'ψευδεσ'].map(labelKey));

const languageByName = byWord<Language>([
  ['el', 'el|Greek|grekiska|ελληνικά'],
  ['sv', 'sv|Swedish|svenska|σουηδικά'],
  ['en', 'en|English|engelska|αγγλικά'],
]);

/** What a cell of a section says: without markup, and without the notice that the text is self-authored. */
export function readProse(cell: string): { text: string; hadMarkup: boolean; hadNotice: boolean } {
  const written = severalLines(cell);
  const said = withoutMarkup(written);
  const lines = said.split('\n');
  const kept = lines.filter((line) => !isNotice(line));
  return {
    text: severalLines(kept.join('\n')),
    hadMarkup: said !== written,
    hadNotice: kept.length < lines.length,
  };
}

/** Lines that all have bullets are parted by nothing else. */
function listIn(cell: string): string[] {
  const lines = cell.split('\n');
  return lines.every((line) => line.startsWith('• ')) ? lines.map((line) => line.slice(2)) : principlesIn(cell);
}

/** Reads rows of a table of labs cell by cell; each cell that cannot be read leaves its field out and a problem behind. */
export class LabRowReader {
  private readonly indexOf: ReadonlyMap<string, number>;
  private readonly headerOf: ReadonlyMap<string, string>;
  private readonly orders: ReadonlyMap<DateField, ColumnOrder | undefined>;

  constructor(table: Table, mapping: ImportMapping) {
    const columns = Object.entries(mapping.columns).map(([header, field]) => [field, header] as const);
    this.headerOf = new Map<string, string>(columns);
    this.indexOf = new Map<string, number>(columns.map(([field, header]) => [field, table.headers.indexOf(header)]));
    const orderOf = (field: DateField) =>
      mapping.dateOrder ?? columnOrder(table.rows.map((row) => this.cellOf(row, field)));
    this.orders = new Map((['startDate', 'endDate'] as const).map((field) => [field, orderOf(field)]));
  }

  get hasTitles(): boolean {
    return this.indexOf.has('title');
  }

  /** Headers of the columns whose dates could be read in two ways. */
  get ambiguousDates(): string[] {
    return [...this.orders].flatMap(([field, order]) =>
      order === 'ambiguous' ? (this.headerOf.get(field) ?? field) : [],
    );
  }

  read(row: TableRow): LabRow {
    const lab: LabRow = { line: row.line, problems: [], warnings: [], themes: [], commonGround: [], participants: {} };
    if (row.ragged) lab.problems.push({ code: 'ragged-row' });
    if (!this.hasTitles) lab.problems.push({ code: 'no-title' });
    else if (labImportFields.every((field) => this.cellOf(row, field).trim() === ''))
      lab.problems.push({ code: 'empty-lab' });
    new RowInHand(lab, (field) => this.cellOf(row, field), this.orders, this.headerOf.get('grant') ?? '').read();
    return lab;
  }

  private cellOf(row: TableRow, field: LabImportField): string {
    return withoutEscape(row.cells[this.indexOf.get(field) ?? -1] ?? '');
  }
}

class RowInHand {
  constructor(
    private readonly lab: LabRow,
    private readonly cell: (field: LabImportField) => string,
    private readonly orders: ReadonlyMap<DateField, ColumnOrder | undefined>,
    private readonly grantHeader: string,
  ) {}

  read(): void {
    this.readMarks();
    this.readFacts();
    this.readDates();
    this.readGrant();
    for (const section of sections) this.readSection(section);
    this.readLists();
    this.readParticipants();
    this.readSelfAuthored();
    this.lab.kind ??= kindSpokenOf([this.lab.title, this.lab.purpose, this.lab.approach].join('\n'));
  }

  private readMarks(): void {
    const [id, language] = [this.value('id'), this.value('language')];
    if (id !== '') this.lab.id = id;
    const known = languageByName.get(wordKey(language));
    if (known) this.lab.language = known;
    else if (language !== '') this.lab.warnings.push({ field: 'language', code: 'unknown-language' });
  }

  private readFacts(): void {
    for (const field of texts) this.takeFact(field, 'too-long');
    this.takeFact('title', 'too-long');
    this.takeFact('reference', 'too-long');
    this.takeFact('capacity', 'not-a-number');
    for (const [field, code] of Object.entries(words)) this.takeFact(field as keyof typeof words, code);
  }

  private takeFact(field: LabImportField & (RecordFact | 'turnoutNote'), code: string): void {
    const value = this.value(field);
    if (value === '') return;
    const said = field === 'turnoutNote' ? { turnoutNote: value } : readFact(field, value);
    const isOther = field === 'turnout' && said?.turnout === undefined;
    if (!said || isOther) this.problem(field, code, value);
    else if (this.isSound(field, value, recordLimits.line)) Object.assign(this.lab, said);
  }

  /** A column of days goes by its own order; a month or a range in words is read as records write them. */
  private readDates(): void {
    const time = this.value('time');
    const days = readDays(time);
    if (days) Object.assign(this.lab, days);
    else if (time !== '') this.problem('time', 'not-a-date', time);
    for (const field of ['startDate', 'endDate'] as const) {
      const written = this.value(field);
      if (written === '') continue;
      const reading = readDate(written, this.orders.get(field));
      const date =
        'date' in reading ? reading.date : reading.code === 'not-a-date' ? readDays(written)?.[field] : undefined;
      if (date) this.lab[field] = date;
      else this.problem(field, 'code' in reading ? reading.code : 'not-a-date', written);
    }
    const { startDate, endDate } = this.lab;
    if (startDate && endDate && endDate < startDate) this.problem('endDate', 'end-before-start', endDate);
  }

  /** The currency may stand in the cell, in a column of its own, or in the header, which may name the funder, too. */
  private readGrant(): void {
    const written = this.value('grant');
    if (written === '') return;
    const currency = this.value('currency') || currencyIn(this.grantHeader) || '';
    const grant = readGrant(written) ?? readGrant(`${written} ${currency}`);
    if (grant) this.lab.grant = grant;
    else this.problem('grant', 'not-an-amount', written);
    const funder = readLabel(labelIn(this.grantHeader))?.funder;
    if (grant && funder) this.lab.funder ??= funder;
  }

  private readSection(field: (typeof sections)[number]): void {
    const { text, hadMarkup, hadNotice } = readProse(this.cell(field));
    if (hadNotice) this.lab.isSelfAuthored = true;
    if (hadMarkup) this.lab.warnings.push({ field, code: 'markup-removed' });
    if (text !== '' && this.isSound(field, text, recordLimits.section)) this.lab[field] = text;
  }

  private readLists(): void {
    const principles = this.list('principles', recordLimits.principle, recordLimits.principles);
    if (principles.length) this.lab.principles = principles;
    const commonGround = this.list('commonGround', longestTheme, mostThemes);
    const spelling = new Map<string, string>();
    for (const title of [...this.list('themes', longestTheme, mostThemes), ...commonGround])
      if (!spelling.has(fold(title))) spelling.set(fold(title), title);
    this.lab.themes = [...spelling.values()];
    this.lab.commonGround = commonGround.flatMap((title) => spelling.get(fold(title)) ?? []);
  }

  private list(field: LabImportField, longest: number, most: number): string[] {
    const parts = listIn(severalLines(this.cell(field))).map(oneLine);
    if (parts.length > most) this.problem(field, 'too-many', String(parts.length));
    return parts.filter((part) => this.isSound(field, part, longest));
  }

  private readParticipants(): void {
    for (const [field, sector] of sectorsIn) {
      const written = this.value(field);
      if (written === '') continue;
      const people = /^\d{1,6}$/.test(written.replace(/\s/g, '')) ? Number(written.replace(/\s/g, '')) : Number.NaN;
      if (people >= 0 && people <= mostPeople) this.lab.participants[sector] = people;
      else this.problem(field, 'not-a-number', written);
    }
  }

  private readSelfAuthored(): void {
    const written = this.value('selfAuthored');
    if (written === '') return;
    if (yes.has(labelKey(written)) || isNotice(written)) this.lab.isSelfAuthored = true;
    else if (no.has(labelKey(written))) this.lab.isSelfAuthored ??= false;
    else this.problem('selfAuthored', 'neither-yes-nor-no', written);
  }

  /** The cell's one line, empty where a dash stands for nothing. */
  private value(field: LabImportField): string {
    const text = oneLine(this.cell(field));
    return /^[-–—]+$/.test(text) ? '' : text;
  }

  private isSound(field: LabImportField, text: string, longest: number): boolean {
    const isProse = field === 'purpose' || field === 'results' || field === 'approach';
    if (text.length > longest) this.problem(field, 'too-long', text);
    else if (isProse ? hasRefusedInProse(text) : hasRefusedInLine(text)) this.problem(field, 'control-character', text);
    else return true;
    return false;
  }

  private problem(field: LabImportField, code: string, value: string): void {
    this.lab.problems.push({ field, code, value: value.slice(0, 200) });
  }
}
