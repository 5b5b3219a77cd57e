import {
  ChangeLab,
  type ColumnField,
  CreateLab,
  CreateTheme,
  type LabImportField,
  labImportFields,
} from '@symmachia/contracts';
import { balanceOfSectors, fold, type Language, type LabStatus, type Sector } from '@symmachia/domain';
import { LabEntity } from '../../labs/lab.entity';
import { LabParticipantEntity } from '../../labs/lab-participant.entity';
import { ThemeEntity } from '../../labs/theme.entity';
import { changeLab, insertLab, type PlanOfLabs } from '../../labs/write-lab';
import { changeParticipant, insertParticipant } from '../../labs/write-participant';
import { insertThemes } from '../../labs/write-theme';
import type { Transaction } from '../../platform/database/transaction';
import { Problem } from '../../platform/problem/problem';
import { contractIssues } from '../planning/contract-issues';
import type { PlannedRow, RowIssue } from '../planning/import-plan';
import { KnownLabs } from './known-labs';
import { changesTo, saidOf } from './lab-change';
import type { LabRow } from './lab-row';

/** The columns that the parts of a lab come from, where they are called otherwise. */
const columnOf: Record<string, ColumnField> = {
  ...Object.fromEntries(labImportFields.map((field) => [field, field])),
  isSelfAuthored: 'selfAuthored',
};

/**
 * Writes rows of lab records, each as a person would in the form: what a row says of a lab that is there already is
 * changed and the rest stays. A row in error writes nothing. Used alike to rehearse an import and to apply it.
 */
export class LabFileWriter {
  /** Themes that the rows name, for the outlook. */
  themes = 0;

  private constructor(
    private readonly tx: Transaction,
    private readonly plan: PlanOfLabs,
    private readonly language: Language,
    private readonly known: KnownLabs,
  ) {}

  static async in(tx: Transaction, plan: PlanOfLabs, language: Language): Promise<LabFileWriter> {
    return new LabFileWriter(tx, plan, language, await KnownLabs.of(tx, plan.id));
  }

  async write(row: LabRow): Promise<PlannedRow> {
    const found = this.known.find(row);
    const refused =
      typeof found === 'string' ? { field: 'title' as const, code: found, value: row.title ?? '' } : undefined;
    const [problem] = [...row.problems, ...(refused ? [refused] : [])];
    if (problem) return inError(row, problem);
    const lab = found instanceof LabEntity ? found : undefined;
    try {
      return lab ? await this.change(lab, row) : await this.create(row);
    } catch (error) {
      if (error instanceof Problem) return inError(row, issueOf(error));
      throw error;
    }
  }

  private async create(row: LabRow): Promise<PlannedRow> {
    if (!row.title) return inError(row, { field: 'title', code: 'required' });
    const input = {
      kind: 'innovation_lab',
      status: assumedStatus(row, this.plan.today),
      ...saidOf(row, this.languageOf(row)),
      title: { [this.languageOf(row)]: row.title },
    };
    const [issue] = [...contractIssues(CreateLab, input, columnOf), ...this.themeIssues(row)];
    if (issue) return inError(row, issue);
    const lab = await insertLab(this.tx, this.plan, CreateLab.parse(input));
    await this.writeParts(lab, row);
    this.known.note(lab);
    return outcome(row, 'create', row.kind ? undefined : { field: 'kind', code: 'kind-assumed' });
  }

  private async change(lab: LabEntity, row: LabRow): Promise<PlannedRow> {
    const change = changesTo(lab, row, { language: this.languageOf(row), languages: this.plan.languages });
    const [issue] = [...contractIssues(ChangeLab, change, columnOf), ...this.themeIssues(row)];
    if (issue) return inError(row, issue);
    const isChanged = Object.keys(change).length > 0;
    if (isChanged) await changeLab(this.tx, this.plan, lab.id, ChangeLab.parse(change), null);
    const hasNewParts = await this.writeParts(lab, row);
    this.known.note((await this.tx.find(LabEntity, { id: lab.id })) ?? lab);
    return outcome(row, isChanged || hasNewParts ? 'update' : 'unchanged');
  }

  private themeIssues(row: LabRow): RowIssue[] {
    this.themes += row.themes.length;
    return row.themes.flatMap((title) =>
      contractIssues(CreateTheme, { title: { [this.languageOf(row)]: title } }, { title: 'themes' }),
    );
  }

  /** Whether anything was written. */
  private async writeParts(lab: LabEntity, row: LabRow): Promise<boolean> {
    const themes = await this.writeThemes(lab.id, row);
    const participants = await this.writeParticipants(lab.id, row);
    return themes || participants;
  }

  /** A theme that was withdrawn is brought back by a file that names it. */
  private async writeThemes(labId: string, row: LabRow): Promise<boolean> {
    const { themes, commonGround } = row;
    const present = themes.length ? await this.tx.findAll(ThemeEntity, { labId }) : [];
    const place = { labId, planId: this.plan.id };
    const inPlan = { planId: this.plan.id };
    const added: CreateTheme[] = [];
    let isChanged = false;
    for (const title of themes) {
      const called = present.filter((each) => Object.values(each.title).some((text) => fold(text) === fold(title)));
      const theme = called.find(({ isWithdrawn }) => !isWithdrawn) ?? called[0];
      const isCommonGround = commonGround.includes(title) || (theme?.isCommonGround ?? false);
      if (theme && theme.isCommonGround === isCommonGround && !theme.isWithdrawn) continue;
      const fields = { isCommonGround, isWithdrawn: false };
      if (theme) await this.tx.update(ThemeEntity, theme, fields, { before: inPlan, after: inPlan });
      else added.push({ title: { [this.languageOf(row)]: title }, isCommonGround });
      isChanged = true;
    }
    await insertThemes(this.tx, place, added);
    return isChanged;
  }

  /**
   * How many came from a sector, beside who is noted by role or organisation already, is one line of its own: nobody's
   * name, organisation or capacity. Where nobody else did, it is withdrawn.
   */
  private async writeParticipants(labId: string, row: LabRow): Promise<boolean> {
    let isChanged = false;
    const counts = Object.entries(row.participants) as [Sector, number][];
    const all = counts.length ? await this.tx.findAll(LabParticipantEntity, { labId }) : [];
    const present = all.filter(({ isWithdrawn }) => !isWithdrawn);
    const place = { labId, planId: this.plan.id, today: this.plan.today };
    for (const [sector, came] of counts) {
      const line = present.find((each) => each.sector === sector && isMereCount(each));
      const others = balanceOfSectors(present.filter((each) => each !== line)).sectors[sector];
      const people = Math.max(came - others, 0);
      if (came < others) row.warnings.push({ field: columnOfSector[sector], code: 'more-participants-noted' });
      if ((line ? (line.people ?? 1) : 0) === people) continue;
      if (line && people === 0) await changeParticipant(this.tx, line, place, { isWithdrawn: true });
      else if (line) await changeParticipant(this.tx, line, place, { people });
      else await insertParticipant(this.tx, place, { role: 'participant', sector, people });
      isChanged = true;
    }
    return isChanged;
  }

  private readonly languageOf = (row: LabRow): Language => row.language ?? this.language;
}

const columnOfSector = {
  public: 'publicParticipants',
  private: 'privateParticipants',
  third_sector: 'thirdSectorParticipants',
} as const satisfies Record<Sector, LabImportField>;

const isMereCount = ({ role, organisationId, name, description }: LabParticipantEntity): boolean =>
  role === 'participant' && !organisationId && !name && Object.keys(description).length === 0;

/** What lies in the past was held, unless the file says otherwise. */
const assumedStatus = ({ startDate, endDate }: LabRow, today: string): LabStatus =>
  (endDate ?? startDate ?? today) < today ? 'held' : 'planned';

function outcome(row: LabRow, verdict: PlannedRow['verdict'], more?: RowIssue): PlannedRow {
  const [warning] = [...row.warnings, ...(more ? [more] : [])];
  return { line: row.line, verdict, ...(warning ? { ...fieldOf(warning), warning: warning.code } : {}) };
}

const inError = (row: LabRow, { code, value, ...issue }: RowIssue): PlannedRow => ({
  line: row.line,
  verdict: 'error',
  ...fieldOf(issue),
  code,
  ...(value === undefined ? {} : { value }),
});

const fieldOf = ({ field }: Pick<RowIssue, 'field'>) => (field ? { field } : {});

function issueOf({ code, errors: [first] }: Problem): RowIssue {
  const field = columnOf[first?.pointer.split('/')[1] ?? ''];
  return { ...(field ? { field } : {}), code: first?.code ?? code };
}
