import { hasRefusedInLine, hasRefusedInProse, type ImportField } from '@symmachia/contracts';
import type { Columns, DateField } from './columns';
import { readDate } from './dates';
import type { FileWords } from './file-words';
import { withoutMarkup } from './markup';
import { readProgress } from './numbers';
import { type Level, levels, type ReadRow, type RowProblem } from './row';
import { limits, type TableRow } from './table';
import { oneLine, severalLines } from './text';

type LineField = Level | 'code' | 'reference' | 'externalId' | 'organisation';
const lengths: Record<LineField, number> = {
  pillar: 500,
  subPillar: 500,
  action: 500,
  commitment: 500,
  milestone: 500,
  code: 40,
  reference: 60,
  externalId: 200,
  organisation: 300,
};
const lineFields = Object.keys(lengths).filter((field): field is LineField => field in lengths);
const longestTargetGroup = 200;

/** Reads one row cell by cell; each cell that cannot be read leaves its field out and a problem behind. */
export function readRow(row: TableRow, columns: Columns, words: FileWords): ReadRow {
  return new RowReading(row, columns, words).read();
}

class RowReading {
  private readonly result: ReadRow;

  constructor(
    private readonly row: TableRow,
    private readonly columns: Columns,
    private readonly words: FileWords,
  ) {
    this.result = { line: row.line, problems: [], warnings: [] };
  }

  read(): ReadRow {
    this.result.finest = levels.findLast((level) => this.cell(level).trim() !== '');
    if (this.row.ragged) this.problem({ code: 'ragged-row' });
    if (!levels.some((level) => this.columns.has(level))) return this.problem({ code: 'no-level' });
    if (!this.result.finest) return this.problem({ code: 'empty-row' });
    for (const field of lineFields) this.readLine(field);
    this.readDescription();
    this.readStatus();
    this.readProgress();
    this.readDates();
    this.readSector();
    this.readTargetGroups();
    this.noticeSilence();
    return this.result;
  }

  private readLine(field: LineField): void {
    const text = oneLine(this.cell(field));
    if (text !== '' && this.isSound(field, text, lengths[field])) this.result[field] = text;
  }

  private readDescription(): void {
    const written = severalLines(this.cell('description'));
    if (written === '' || !this.isSound('description', written, limits.cell)) return;
    const text = severalLines(withoutMarkup(written));
    if (text !== written) this.result.warnings.push({ field: 'description', code: 'markup-removed' });
    if (text !== '' && this.isSound('description', text, limits.cell)) this.result.description = text;
  }

  private readStatus(): void {
    const word = this.value('status');
    if (word === '') return;
    const { finest } = this.result;
    if (finest !== 'action' && finest !== 'commitment' && finest !== 'milestone') return this.misplaced('status');
    const status = this.words.statuses.read(word, finest);
    if (status) this.result.status = status;
    else this.problem({ field: 'status', code: 'unknown-status', value: word });
  }

  private readProgress(): void {
    const cell = this.value('progress');
    if (cell === '') return;
    if (this.result.finest !== 'action' && this.result.finest !== 'commitment') return this.misplaced('progress');
    const progress = readProgress(cell, this.columns.progressStyle);
    if (progress !== undefined) this.result.progress = progress;
    else this.problem({ field: 'progress', code: 'not-a-percentage', value: cell });
  }

  private readDates(): void {
    const { finest } = this.result;
    const dated = finest !== 'pillar' && finest !== 'subPillar';
    this.readDate('startDate', dated);
    this.readDate('endDate', dated);
    this.readDate('dueDate', finest === 'milestone');
    const { startDate, endDate } = this.result;
    if (startDate && endDate && endDate < startDate) {
      this.problem({ field: 'endDate', code: 'end-before-start', value: endDate });
    }
  }

  private readDate(field: DateField, belongsHere: boolean): void {
    const cell = this.value(field);
    if (cell === '') return;
    if (!belongsHere) return this.misplaced(field);
    const reading = readDate(cell, this.columns.dateOrders.get(field));
    if ('date' in reading) this.result[field] = reading.date;
    else this.problem({ field, code: reading.code, value: cell });
  }

  private readSector(): void {
    const word = this.value('sector');
    if (word === '') return;
    const sector = this.words.sector(word);
    if (sector) this.result.sector = sector;
    else this.problem({ field: 'sector', code: 'unknown-sector', value: word });
  }

  private readTargetGroups(): void {
    const groups = this.words.targetGroups(this.cell('targetGroup'));
    if (groups.length === 0) return;
    const sound = groups.every((group) => this.isSound('targetGroup', group, longestTargetGroup));
    if (sound) this.result.targetGroups = [...groups];
  }

  /** A commitment of which the file says neither how it stands nor how far it is. */
  private noticeSilence(): void {
    const silent = this.value('status') === '' && this.value('progress') === '';
    if (this.result.finest === 'commitment' && silent) this.result.warnings.push({ code: 'not-reported' });
  }

  private cell(field: ImportField): string {
    return this.columns.cell(this.row, field);
  }

  /** The cell's one line, empty where a dash stands for nothing. */
  private value(field: ImportField): string {
    const text = oneLine(this.cell(field));
    return /^[-–—]+$/.test(text) ? '' : text;
  }

  private isSound(field: ImportField, text: string, longest: number): boolean {
    if (text.length > longest) this.problem({ field, code: 'too-long', value: text });
    else if (holdsRefused(field, text)) this.problem({ field, code: 'control-character', value: text });
    else return true;
    return false;
  }

  private misplaced(field: ImportField): void {
    this.result.warnings.push({ field, code: 'not-on-this-level' });
  }

  private problem({ value, ...problem }: RowProblem): ReadRow {
    this.result.problems.push(value === undefined ? problem : { ...problem, value: value.slice(0, 200) });
    return this.result;
  }
}

const holdsRefused = (field: ImportField, text: string): boolean =>
  field === 'description' ? hasRefusedInProse(text) : hasRefusedInLine(text);
