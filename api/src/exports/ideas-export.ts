import { Injectable, type StreamableFile } from '@nestjs/common';
import type { ExportFormat, IdeaFacetQuery } from '@symmachia/contracts';
import { type I18nText, inLanguage, type Language } from '@symmachia/domain';
import type { IdeaLine } from '../ideas/idea-line';
import { IdeaService } from '../ideas/idea.service';
import type { SignedIn } from '../platform/access/declarations';
import { ExportDesk } from './export-desk';
import { type Column, sheetOf } from './sheet';

/** What a line says in the reader's language where there is one. */
interface Line extends IdeaLine {
  say(text: I18nText | null): string;
}

/** Several in one cell. */
const listed = (values: readonly string[]) => values.join('; ');

/** From where an idea came up to what it led to. */
const columns: readonly Column<Line>[] = [
  { key: 'id', value: ({ id }) => id },
  { key: 'title', value: ({ title, say }) => say(title) },
  { key: 'lab', value: ({ lab, say }) => say(lab) },
  { key: 'theme', value: ({ theme, say }) => say(theme) },
  { key: 'pillar', value: ({ pillar }) => pillar },
  { key: 'targetGroups', value: ({ targetGroups }) => listed(targetGroups) },
  { key: 'submittedBy', value: ({ submittedBy, say }) => say(submittedBy) },
  { key: 'submittedOn', value: ({ submittedOn }) => submittedOn },
  { key: 'supporters', value: ({ supporters, say }) => listed(supporters.map(say)) },
  { key: 'sectors', value: ({ sectors }) => listed(sectors) },
  { key: 'problem', value: ({ problem, say }) => say(problem) },
  { key: 'proposal', value: ({ proposal, say }) => say(proposal) },
  { key: 'status', value: ({ status }) => status },
  { key: 'reason', value: ({ decisionReason }) => decisionReason },
  { key: 'decidedOn', value: ({ decidedOn }) => decidedOn },
  { key: 'mergedInto', value: ({ mergedInto, say }) => say(mergedInto) },
  { key: 'actions', value: ({ actions }) => listed(actions) },
];

/** A plan's ideas, the earliest first, with what became of them. */
@Injectable()
export class IdeasExport {
  constructor(
    private readonly desk: ExportDesk,
    private readonly ideas: IdeaService,
  ) {}

  async run(
    ref: string,
    format: ExportFormat,
    query: IdeaFacetQuery,
    reader: Language,
    me: SignedIn,
  ): Promise<StreamableFile> {
    const plan = await this.desk.plan(ref, 'ideas', me);
    const say = (text: I18nText | null) => (text ? inLanguage(text, reader, plan.languages).text : '');
    const lines = (await this.ideas.lines(plan, query, me)).map((line) => ({ ...line, say }));
    return this.desk.hand(plan, { table: 'ideas', format, sheet: sheetOf('ideas', columns, lines, reader), query }, me);
  }
}
