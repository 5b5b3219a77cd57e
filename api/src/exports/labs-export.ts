import { Injectable, type StreamableFile } from '@nestjs/common';
import type { ExportFormat, LabFilterQuery } from '@symmachia/contracts';
import { decimalOf, type I18nText, inLanguage, type Language, type Sector } from '@symmachia/domain';
import type { LabLine, ParticipantLine } from '../labs/lab-line';
import { LabService } from '../labs/lab.service';
import type { SignedIn } from '../platform/access/declarations';
import { ExportDesk } from './export-desk';
import { type Column, sheetOf } from './sheet';

/** What a line says in the reader's language where there is one. */
interface Line extends LabLine {
  language: Language;
  say(text: I18nText | null): string;
}

/** Each in a line of its own behind a bullet, by which the import knows that nothing else parts them. */
const listed = (values: readonly string[]): string => values.map((value) => `• ${value}`).join('\n');

/** Where nobody is noted, nothing is said: that nobody came would be something else. */
const noted = ({ balance }: Line, sector: Sector): number | null => balance.sectors[sector] || null;

/** Names that the importer knows, so that what is taken along comes back as unchanged; behind them what it passes over. */
export const labColumns: readonly Column<Line>[] = [
  { key: 'id', value: ({ id }) => id },
  { key: 'language', value: ({ language }) => language },
  { key: 'title', value: ({ title, say }) => say(title) },
  { key: 'reference', value: ({ reference }) => reference },
  { key: 'kind', value: ({ kind }) => kind },
  { key: 'status', value: ({ status }) => status },
  { key: 'startDate', value: ({ startDate }) => startDate },
  { key: 'endDate', value: ({ endDate }) => endDate },
  { key: 'place', value: ({ place, say }) => say(place) },
  { key: 'hostEvent', value: ({ hostEvent, say }) => say(hostEvent) },
  { key: 'coordinator', value: ({ coordinator, say }) => say(coordinator) },
  { key: 'funder', value: ({ funder, say }) => say(funder) },
  { key: 'grant', value: ({ grant }) => grant && decimalOf(grant).replace(/\.0+$/, '') },
  { key: 'currency', value: ({ grant }) => grant && grant.currency },
  { key: 'capacity', value: ({ capacity }) => capacity },
  { key: 'turnout', value: ({ turnout }) => turnout },
  { key: 'turnoutNote', value: ({ turnoutNote, say }) => say(turnoutNote) },
  { key: 'publicParticipants', value: (line) => noted(line, 'public') },
  { key: 'privateParticipants', value: (line) => noted(line, 'private') },
  { key: 'thirdSectorParticipants', value: (line) => noted(line, 'third_sector') },
  { key: 'purpose', value: ({ purpose, say }) => say(purpose) },
  { key: 'results', value: ({ results, say }) => say(results) },
  { key: 'approach', value: ({ approach, say }) => say(approach) },
  { key: 'principles', value: ({ principles, say }) => listed(principles.map(say)) },
  { key: 'themes', value: ({ themes, say }) => listed(themes.map(({ title }) => say(title))) },
  {
    key: 'commonGround',
    value: ({ themes, say }) =>
      listed(themes.flatMap(({ title, isCommonGround }) => (isCommonGround ? say(title) : []))),
  },
  { key: 'selfAuthored', value: ({ isSelfAuthored }) => (isSelfAuthored ? 'yes' : 'no') },
  { key: 'quotedFrom', value: ({ quotedFrom, say }) => say(quotedFrom) },
  { key: 'coordinatorOrganisation', value: ({ coordinatorOrganisation, say }) => say(coordinatorOrganisation) },
  { key: 'funderOrganisation', value: ({ funderOrganisation, say }) => say(funderOrganisation) },
  { key: 'followUpOf', value: ({ followUpOf, say }) => say(followUpOf) },
  {
    key: 'participants',
    value: ({ participants, say }) => listed(participants.map((participant) => inWords(participant, say))),
  },
  { key: 'ideas', value: ({ ideas }) => ideas },
  { key: 'actions', value: ({ actions }) => actions },
];

/** `key_participant · public · Ministry · Head of unit · 3 · Anna`: what is known of it, how many where they are not one. */
function inWords({ role, sector, organisation, description, people, name }: ParticipantLine, say: Line['say']): string {
  const howMany = people === null ? '?' : people === 1 ? '' : String(people);
  return [role, sector, say(organisation), say(description), howMany, name].filter(Boolean).join(' · ');
}

/** A plan's own labs, the latest first, with who took part and how much came of them. */
@Injectable()
export class LabsExport {
  constructor(
    private readonly desk: ExportDesk,
    private readonly labs: LabService,
  ) {}

  async run(
    ref: string,
    format: ExportFormat,
    query: LabFilterQuery,
    reader: Language,
    me: SignedIn,
  ): Promise<StreamableFile> {
    const plan = await this.desk.plan(ref, 'labs', me);
    const say = (text: I18nText | null) => (text ? inLanguage(text, reader, plan.languages).text : '');
    const lines = (await this.labs.lines(plan, query, me)).map((line) => ({ ...line, language: reader, say }));
    return this.desk.hand(
      plan,
      { table: 'labs', format, sheet: sheetOf('labs', labColumns, lines, reader), query },
      me,
    );
  }
}
