import type { ChangeLab } from '@symmachia/contracts';
import { type I18nText, inLanguage, type Language } from '@symmachia/domain';
import type { LabEntity } from '../../labs/lab.entity';
import { grantOf, labTexts } from '../../labs/revised-lab';
import { oneLine } from '../reading/text';
import type { LabRow } from './lab-row';
import { readProse } from './read-lab-row';

const values = [
  'reference',
  'kind',
  'status',
  'startDate',
  'endDate',
  'capacity',
  'turnout',
  'isSelfAuthored',
] as const;

/** Everything that a row says of its lab, as it is sent to change one. */
export function saidOf(row: LabRow, language: Language): ChangeLab {
  const written = labTexts.flatMap((field) => (row[field] === undefined ? [] : [[field, { [language]: row[field] }]]));
  const plain = values.flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]]]));
  return {
    ...Object.fromEntries([...written, ...plain]),
    ...(row.grant ? { grant: row.grant } : {}),
    ...(row.principles ? { principles: row.principles.map((principle) => ({ [language]: principle })) } : {}),
  };
}

/** Whose words a file's are compared with: those that somebody who reads this language is shown. */
export interface Reading {
  language: Language;
  /** The plan's. */
  languages: readonly Language[];
}

/**
 * Of what a row says that which is not so already. A text is so when it says what is shown in that language, in which
 * another stands for what is not translated; principles that are there keep their translations.
 */
export function changesTo(lab: LabEntity, row: LabRow, { language, languages }: Reading): ChangeLab {
  const said = saidOf(row, language);
  const shown = (text: I18nText) => inLanguage(text, language, languages).text;
  const texts = labTexts.filter((field) => row[field] !== undefined && asRead(field, shown(lab[field])) !== row[field]);
  const present = { ...lab, reference: lab.reference && oneLine(lab.reference) };
  const plain = values.filter((field) => said[field] !== undefined && present[field] !== said[field]);
  const change = Object.fromEntries([...texts, ...plain].map((field) => [field, said[field]]));
  const grant = JSON.stringify(grantOf(lab)) === JSON.stringify(said.grant) ? undefined : said.grant;
  const kept = (principle: string) => lab.principles.find((each) => oneLine(shown(each)) === principle);
  const principles = row.principles?.map((principle) => kept(principle) ?? { [language]: principle });
  const hasOthers = principles && JSON.stringify(principles) !== JSON.stringify(lab.principles);
  return { ...change, ...(grant ? { grant } : {}), ...(hasOthers ? { principles } : {}) };
}

const prose: ReadonlySet<string> = new Set(['purpose', 'results', 'approach']);

/** A text as it comes out of a cell that it was put into. */
const asRead = (field: (typeof labTexts)[number], text: string): string =>
  prose.has(field) ? readProse(text).text : oneLine(text);
