import { Injectable } from '@nestjs/common';
import type { ChangeLabNote, CreateLabNote, LabNote } from '@symmachia/contracts';
import { fold, type I18nText, type Language, presentText, reviseTexts, sourceLanguage } from '@symmachia/domain';
import type { SignedIn } from '../platform/access/declarations';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { LabAccess, type VisibleLab } from './lab-access';
import { LabNoteEntity } from './lab-note.entity';
import { NoteRepository, type NoteRow } from './note.repository';

@Injectable()
export class NoteService {
  constructor(
    private readonly database: Database,
    private readonly labs: LabAccess,
    private readonly notes: NoteRepository,
  ) {}

  /** In the order in which they were written; what is internal or withdrawn for those who keep the record. */
  async ofLab(lab: VisibleLab, me: SignedIn): Promise<LabNote[]> {
    const rows = await this.notes.ofLab(lab.id);
    const seen = (await this.labs.mayChange(lab, me)) ? rows : rows.filter(isForEverybody);
    return seen.map((row) => toNote(row, lab.plan.languages));
  }

  async read(id: string, me: SignedIn): Promise<LabNote> {
    const row = await this.notes.find(id);
    if (!row) throw new Problem('not-found');
    const lab = await this.labs.visible(row.labId, me);
    if (!isForEverybody(row) && !(await this.labs.mayChange(lab, me))) throw new Problem('not-found');
    return toNote(row, lab.plan.languages);
  }

  async create(labId: string, input: CreateLabNote, me: SignedIn): Promise<LabNote> {
    const { plan } = await this.labs.changeable(labId, me);
    const note = await this.database.write(authorOf(me), (tx) => this.insert(tx, { labId, planId: plan.id }, input));
    return this.read(note.id, me);
  }

  async change(id: string, input: ChangeLabNote, version: number | null, me: SignedIn): Promise<LabNote> {
    const { labId } = await this.read(id, me);
    const { plan } = await this.labs.changeable(labId, me);
    const inPlan = { planId: plan.id };
    await this.database.write(authorOf(me), async (tx) => {
      const note = await tx.find(LabNoteEntity, { id });
      if (!note) throw new Problem('not-found');
      requireVersion(note, version);
      await tx.update(LabNoteEntity, note, revisedNote(note, input, plan.languages), {
        before: inPlan,
        after: inPlan,
      });
    });
    return this.read(id, me);
  }

  /** Also the way in for the demonstration. */
  async insert(
    tx: Transaction,
    { labId, planId }: { labId: string; planId: string },
    input: CreateLabNote,
  ): Promise<LabNoteEntity> {
    const texts = { title: presentText(input.title), text: presentText(input.text ?? {}) };
    const note = tx.fresh(LabNoteEntity, {
      labId,
      ...texts,
      visibility: input.visibility,
      isWithdrawn: false,
      outdated: [],
      searchText: foundBy(texts),
    });
    await tx.insert(LabNoteEntity, note, { planId });
    return note;
  }
}

const isForEverybody = ({ visibility, isWithdrawn }: NoteRow) => visibility === 'public' && !isWithdrawn;

const foundBy = ({ title, text }: { title: I18nText; text: I18nText }): string =>
  [...Object.values(title), ...Object.values(text)].map(fold).join('\n');

function revisedNote(note: LabNoteEntity, input: ChangeLabNote, languages: readonly Language[]) {
  const texts = reviseTexts(['title', 'text'], note, input, languages);
  if (Object.keys(texts.title).length === 0) throw fieldProblem('/title', 'required');
  return {
    ...texts,
    searchText: foundBy(texts),
    visibility: input.visibility ?? note.visibility,
    isWithdrawn: input.isWithdrawn ?? note.isWithdrawn,
  };
}

function toNote(row: NoteRow, languages: readonly Language[]): LabNote {
  const title = JSON.parse(row.title);
  return {
    ...row,
    title,
    text: JSON.parse(row.text),
    isWithdrawn: Boolean(row.isWithdrawn),
    sourceLanguage: sourceLanguage(title, languages),
    outdated: JSON.parse(row.outdated),
  };
}
