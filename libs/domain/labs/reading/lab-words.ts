import { byWord, wordKey } from '../../text/word-lists';
import { type LabKind, labKinds, type LabStatus, labStatuses, type Turnout, turnouts } from '../../vocabularies';

const kinds: Record<LabKind, string> = {
  innovation_lab: `innovation lab|lab|innovationslabb|labb|labbet|εργαστήριο καινοτομίας|εργαστήρι καινοτομίας`,
  seminar: `seminar|seminars|conference seminar|seminarium|seminarier|seminariet|σεμινάριο|σεμινάρια|ημερίδα`,
  workshop: `workshop|workshops|verkstad|arbetsseminarium|θεματικό εργαστήριο|εργαστήριο|εργαστήρι`,
};

const statuses: Record<LabStatus, string> = {
  planned: `planned|upcoming|not started|scheduled|planerat|planerad|kommande|ej påbörjat|προγραμματισμένο|
    προγραμματίζεται|σχεδιάζεται`,
  open: `open|open for registration|ongoing|in progress|active|öppet|öppen|öppet för anmälan|pågående|pågår|ανοικτό|
    ανοιχτό|ανοικτό σε συμμετοχές|ανοιχτό σε συμμετοχές|σε εξέλιξη|ενεργό`,
  held: `held|took place|carried out|genomfört|genomförd|hållet|ägde rum|πραγματοποιήθηκε|διεξήχθη|έγινε`,
  closed: `closed|completed|complete|finished|ended|concluded|avslutat|avslutad|avslutat projekt|slutfört|slutförd|klart|ολοκληρώθηκε|
    ολοκληρωμένο|ολοκληρωμένη|έχει ολοκληρωθεί|έληξε|έκλεισε|κλειστό`,
};

const houses: Record<Turnout, string> = {
  places_left: `places left|places were left|platser kvar|det fanns platser kvar|υπήρχαν ελεύθερες θέσεις`,
  full: `full|fully booked|fullbokat|fullbokad|πλήρες|πλήρης`,
  more_wanted: `more wanted|fully booked, and more wanted to come|overbooked|fullbokat, och fler ville komma|överbokat|
    πλήρες, με περισσότερους ενδιαφερομένους`,
};

/** What kind of lab a word means in Greek, Swedish or English, the vocabulary's own codes included. */
export const readLabKind = reader(labKinds, kinds);
export const readLabStatus = reader(labStatuses, statuses);
export const readTurnout = reader(turnouts, houses);

function reader<Value extends string>(values: readonly Value[], words: Record<Value, string>) {
  const known = byWord(values.map((value) => [value, `${value}|${words[value]}`] as const));
  return (word: string): Value | undefined => known.get(wordKey(word.replace(/[.;]\s*$/, '')));
}
