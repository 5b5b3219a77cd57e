import { labImportFields, type ImportMapping, type LabImportField } from '@symmachia/contracts';
import { isCurrency, labelKey, labelsIn, languages, readLabel, recordFacts, recordSections } from '@symmachia/domain';
import { translate } from '@symmachia/i18n';

/** Headers of what a file has besides the facts and sections of a single record: English, Swedish, Greek. */
const moreWords: Partial<Record<LabImportField, string>> = {
  id: 'Id|Αναγνωριστικό',
  language: 'Language|Språk|Γλώσσα',
  currency: 'Currency|Valuta|Νόμισμα',
  themes: 'Themes|Theme|Topics|Teman|Tema|Ämnen|Θέματα|Θέμα|Θεματικές',
  commonGround: `Common ground|Common denominator|Gemensam nämnare|Minsta gemensamma nämnaren|
    Minsta gemensamma nämnare|Κοινή συνισταμένη|
    Κοινός παρονομαστής`,
  publicParticipants: `Participants public|Public participants|Participants from the public sector|Public sector|Public|
    Deltagare offentlig sektor|Offentlig sektor|Offentliga sektorn|Offentlig|
    Συμμετέχοντες δημόσιου τομέα|Δημόσιος τομέας|Δημόσιος`,
  privateParticipants: `Participants private|Private participants|Participants from the private sector|Private sector|
    Private|Deltagare privat sektor|Privat sektor|Privata sektorn|Näringsliv|Privat|
    Συμμετέχοντες ιδιωτικού τομέα|Ιδιωτικός τομέας|Ιδιωτικός`,
  thirdSectorParticipants: `Participants third sector|Third sector participants|Participants from the third sector|
    Third sector|Civil society|Deltagare tredje sektorn|Tredje sektorn|Civilsamhälle|
    Συμμετέχοντες τρίτου τομέα|Τρίτος τομέας|Κοινωνία των πολιτών`,
  turnoutNote: 'On the turnout|Turnout note|Om uppslutningen|Για την προσέλευση',
  selfAuthored: 'Self-authored|Written by the participants|Egen text|Skriven av deltagarna|Κείμενο των συμμετεχόντων',
};

/** A header without the currency or the remark behind it. */
export const labelIn = (header: string): string => header.replace(/\([^)]*\)/g, ' ').replace(/\s[A-Z]{3}\s*$/, '');

/** What the screen of the import calls a field. */
const ownWords = (field: LabImportField): string[] =>
  languages.map((language) => labelIn(translate(language, `imports.labField.${field}`)));

const recordFields: ReadonlySet<string> = new Set([...recordFacts, ...recordSections]);
const fieldOf = new Map<string, LabImportField>(
  labImportFields.flatMap((field) =>
    [field, ...labelsIn(moreWords[field] ?? ''), ...ownWords(field)]
      .map((word) => [labelKey(word), field] as const)
      .filter(([key]) => key !== ''),
  ),
);

/** The currency that a header names beside what it holds: `Bidrag (SEK)`, `Grant EUR`. */
export const currencyIn = (header: string): string | undefined =>
  header.match(/(?<![\p{L}])[A-Z]{3}(?![\p{L}])/gu)?.find(isCurrency);

/**
 * Guesses which header holds which field of a lab, from the labels of records in Greek, Swedish and English. Each field
 * is given to the first header that names it; what remains is left out.
 */
export function guessLabColumns(headers: readonly string[]): ImportMapping['columns'] {
  const taken = new Set<LabImportField>();
  return Object.fromEntries(
    headers.flatMap((header) => {
      const field = labFieldOf(header);
      if (!field || taken.has(field)) return [];
      taken.add(field);
      return [[header, field] as const];
    }),
  );
}

function labFieldOf(header: string): LabImportField | undefined {
  const words = labelIn(header);
  const label = readLabel(words)?.field;
  if (label && recordFields.has(label)) return label;
  return fieldOf.get(labelKey(words));
}
