import type { ChangeLab } from '@symmachia/contracts';
import type { I18nText, Language } from '@symmachia/domain';
import type { LabEntity } from '../../labs/lab.entity';
import { grantOf, labTexts } from '../../labs/revised-lab';
import type { LabRow } from './lab-row';

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

/** Of what a row says that which is not so already; principles that are there keep their translations. */
export function changesTo(lab: LabEntity, row: LabRow, language: Language): ChangeLab {
  const said = saidOf(row, language);
  const fields = [...labTexts, ...values].filter((field) => !isSo(lab[field], said[field], language));
  const change = Object.fromEntries(fields.map((field) => [field, said[field]]));
  const grant = JSON.stringify(grantOf(lab)) === JSON.stringify(said.grant) ? undefined : said.grant;
  const principles = said.principles?.map((principle) => kept(lab.principles, principle, language));
  const hasOthers = principles && JSON.stringify(principles) !== JSON.stringify(lab.principles);
  return { ...change, ...(grant ? { grant } : {}), ...(hasOthers ? { principles } : {}) };
}

function isSo(present: unknown, said: unknown, language: Language): boolean {
  if (said === undefined) return true;
  if (typeof said !== 'object' || said === null) return present === said;
  return (present as I18nText)[language] === (said as I18nText)[language];
}

const kept = (present: readonly I18nText[], said: I18nText, language: Language): I18nText =>
  present.find((principle) => principle[language] === said[language]) ?? said;
