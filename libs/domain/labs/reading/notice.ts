import { labelKey } from './record-labels';

/** The notices by which records say that the project wrote them itself and no editor reviewed them, by sentence. */
const sentences = [
  'Texten på den här sidan har projektgruppen själv formulerat',
  'Texten på den här sidan har projektgruppen själva formulerat',
  'Projektbeskrivningen har projektgruppen själv formulerat',
  'Innehållet är inte granskat av våra redaktörer',
  'Deltagarna har själva skrivit texten',
  'Ingen redaktör har granskat den',
  'The project description has been provided by the project members themselves and the text has not been looked at by our editors',
  'The text on this page has been formulated by the project group itself',
  'The text on this page was written by the project group itself',
  'The content has not been reviewed by our editors',
  'The participants wrote this text themselves',
  'No editor has reviewed it',
  'Το κείμενο αυτής της σελίδας το διατύπωσε η ίδια η ομάδα του έργου',
  'Το κείμενο σε αυτή τη σελίδα διατυπώθηκε από την ίδια την ομάδα του έργου',
  'Το κείμενο της σελίδας συντάχθηκε από την ίδια την ομάδα του έργου',
  'Η περιγραφή του έργου δόθηκε από τα ίδια τα μέλη του έργου και το κείμενο δεν έχει ελεγχθεί από τους συντάκτες μας',
  'Το περιεχόμενο δεν έχει ελεγχθεί από τους συντάκτες μας',
  'Το κείμενο γράφτηκε από τους ίδιους τους συμμετέχοντες',
  'Δεν το έχει ελέγξει συντάκτης',
  'Δεν το έχει ελέγξει επιμελητής',
];
const known = new Set(sentences.map(labelKey));

/** Whether a line holds nothing but the notice that the text is self-authored. */
export function isNotice(line: string): boolean {
  if (line.length > 500) return false;
  const said = line
    .split(/[.!]/)
    .map(labelKey)
    .filter((sentence) => sentence !== '');
  return said.length > 0 && said.every((sentence) => known.has(sentence));
}
