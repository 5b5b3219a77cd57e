import { fold } from '../../text/fold';
import type { Language } from '../../vocabularies';

/** What stands in one line of a record. */
export const recordFacts = [
  'title',
  'reference',
  'kind',
  'status',
  'time',
  'startDate',
  'endDate',
  'place',
  'hostEvent',
  'coordinator',
  'funder',
  'grant',
  'capacity',
  'turnout',
  'quotedFrom',
] as const;
export type RecordFact = (typeof recordFacts)[number];

/** What goes over several lines. */
export const recordSections = ['purpose', 'results', 'approach', 'principles'] as const;
export type RecordSection = (typeof recordSections)[number];

export type RecordField = RecordFact | RecordSection;

/** The labels and headings of records by language, the usual one first; compared without case, accents and punctuation. */
export const recordLabels: Record<RecordField, Record<Language, string>> = {
  title: {
    en: 'Title|Name|Project title|Project name',
    sv: 'Titel|Namn|Rubrik|Projekttitel|Projektnamn|Benämning',
    el: 'Τίτλος|Ονομασία|Τίτλος έργου|Τίτλος εργαστηρίου',
  },
  reference: {
    en: 'Reference number|Reference|Ref|Ref no|Registration number|File number',
    sv: 'Diarienummer|Dnr|Diarienr|Referensnummer|Referens|Beteckning',
    el: 'Αριθμός αναφοράς|Αριθμός πρωτοκόλλου|Αριθμός αναφοράς/πρωτοκόλλου|Αρ. πρωτ.|Αρ. πρωτοκόλλου|Αναφορά',
  },
  kind: {
    en: 'Kind|Type|Type of lab|Kind of lab',
    sv: 'Typ|Slag|Typ av labb',
    el: 'Είδος|Τύπος|Είδος εργαστηρίου',
  },
  status: {
    en: 'Status|State|Project status',
    sv: 'Status|Läge|Projektstatus',
    el: 'Κατάσταση|Στάδιο|Κατάσταση έργου',
  },
  time: {
    en: 'Project duration|Duration|When|Dates|Date|Period|Time|Held on',
    sv: 'Projektets löptid|Löptid|När|Datum|Tid|Period|Projekttid',
    el: 'Διάρκεια έργου|Διάρκεια|Διάρκεια του έργου|Πότε|Ημερομηνία|Ημερομηνίες|Περίοδος|Χρόνος',
  },
  startDate: {
    en: 'First day|Start date|Start|From|Begins',
    sv: 'Första dag|Startdatum|Start|Från|Börjar',
    el: 'Πρώτη ημέρα|Ημερομηνία έναρξης|Έναρξη|Από',
  },
  endDate: {
    en: 'Last day|End date|End|To|Until|Ends',
    sv: 'Sista dag|Slutdatum|Slut|Till|Slutar',
    el: 'Τελευταία ημέρα|Ημερομηνία λήξης|Λήξη|Έως|Μέχρι',
  },
  place: {
    en: 'Place|Location|Venue|City|Where',
    sv: 'Plats|Ort|Lokal|Var',
    el: 'Τόπος|Τοποθεσία|Χώρος|Πόλη|Πού',
  },
  hostEvent: {
    en: 'Held within|Host event|Conference|Part of|Event',
    sv: 'Inom ramen för|Hölls inom|Inom|Konferens|Del av|Evenemang',
    el: 'Στο πλαίσιο|Εντάσσεται σε|Συνέδριο|Εκδήλωση|Διοργάνωση',
  },
  coordinator: {
    en: 'Coordinator|Coordinating organisation|Project coordinator|Organiser|Coordinated by',
    sv: 'Koordinator|Samordnare|Projektkoordinator|Koordinerande organisation|Arrangör',
    el: 'Συντονιστής φορέας|Συντονιστής|Συντονίστρια|Συντονισμός|Φορέας συντονισμού|Διοργανωτής',
  },
  funder: {
    en: 'Funder|Funding body|Funded by|Financed by',
    sv: 'Finansiär|Finansierat av|Finansieras av|Bidragsgivare',
    el: 'Χρηματοδότης|Φορέας χρηματοδότησης|Χρηματοδοτείται από',
  },
  grant: {
    en: 'Grant|Funding|Grant amount|Amount|Budget',
    sv: 'Bidrag|Finansiering|Bidragsbelopp|Belopp|Stöd',
    el: 'Επιχορήγηση|Χρηματοδότηση|Ποσό|Ποσό επιχορήγησης|Προϋπολογισμός',
  },
  capacity: {
    en: 'Places|Capacity|Seats|Number of places',
    sv: 'Platser|Antal platser|Kapacitet',
    el: 'Θέσεις|Αριθμός θέσεων|Χωρητικότητα',
  },
  turnout: {
    en: 'Turnout|Attendance',
    sv: 'Uppslutning|Beläggning|Deltagande',
    el: 'Προσέλευση|Συμμετοχή|Πληρότητα',
  },
  quotedFrom: {
    en: 'Quoted from|Source',
    sv: 'Citerat ur|Citerat från|Citerad från|Källa',
    el: 'Παρατίθεται από|Παράθεση από|Πηγή',
  },
  purpose: {
    en: 'Purpose and goals|Purpose and goal|Purpose|Goals|Aim|Aims and objectives|Purpose and objectives|Background',
    sv: 'Syfte och mål|Syfte|Mål|Bakgrund|Syfte och målsättning',
    el: 'Σκοπός και στόχοι|Σκοπός και στόχος|Σκοπός|Στόχοι|Στόχος|Σκοποί και στόχοι',
  },
  results: {
    en: `Results and expected effects|Expected results and effects|Results|Expected effects and results|Expected results|
      Expected effects|Important results from the project|Expected long term effects`,
    sv: `Resultat och förväntade effekter|Förväntade effekter och resultat|Förväntade resultat och effekter|Resultat|
      Förväntade effekter|Viktiga resultat som projektet gav|Viktiga resultat från projektet|
      Långsiktiga effekter som förväntas`,
    el: `Αποτελέσματα και αναμενόμενη επίδραση|Αποτελέσματα και αναμενόμενες επιδράσεις|Αποτελέσματα και αναμενόμενα αποτελέσματα|Αποτελέσματα|
      Αποτελέσματα και αναμενόμενος αντίκτυπος|Αναμενόμενα αποτελέσματα|Αναμενόμενα αποτελέσματα και επιδράσεις|
      Αποτελέσματα και αναμενόμενα οφέλη|Αναμενόμενες επιδράσεις`,
  },
  approach: {
    en: 'Approach and implementation|Approach|Implementation|Planned approach and implementation|Method',
    sv: `Upplägg och genomförande|Upplägg|Genomförande|Planerat upplägg och genomförande|
      Tillvägagångssätt och genomförande|Metod`,
    el: 'Προσέγγιση και υλοποίηση|Προσέγγιση|Υλοποίηση|Μέθοδος|Τρόπος υλοποίησης|Σχεδιασμός και υλοποίηση',
  },
  principles: {
    en: 'Principles|Guiding principles|Values',
    sv: 'Principer|Grundprinciper|Värderingar',
    el: 'Αρχές|Βασικές αρχές|Αξίες',
  },
};

/** The letters and digits of a label: what is compared of it. */
export const labelKey = (label: string): string => fold(label).replace(/[^\p{L}\p{N}]/gu, '');

/** Words of one line, as lists give them with bars between. */
export const labelsIn = (list: string): string[] => list.split('|').map((label) => label.trim());

/** Who gives the money often stands in the label of the sum itself. Capitals have no accents. */
const fundedBy =
  /^\P{L}*(?:bidrag från|finansiering från|funding from|grant from|funded by|(?:χρηματοδ[οό]τηση|επιχορ[ηή]γηση) απ[οό])\s+(?:τον |την? |το |the )?(?<funder>\p{L}[^:\t]{0,199}?)[\s:*_]*$/iu;

export interface KnownLabel {
  field: RecordField;
  /** Of the words themselves; null of those that several languages have. */
  language: Language | null;
  /** Whom the label names besides: `Bidrag från Vinnova`. */
  funder?: string;
}

const known = new Map<string, KnownLabel>();
for (const [field, byLanguage] of Object.entries(recordLabels) as [RecordField, Record<Language, string>][])
  for (const [language, list] of Object.entries(byLanguage) as [Language, string][])
    for (const key of labelsIn(list).map(labelKey)) {
      const before = known.get(key);
      known.set(key, before ? { ...before, language: null } : { field, language });
    }

/** What a label or heading of a record announces, in whichever of the three languages; undefined for any other words. */
export function readLabel(words: string): KnownLabel | undefined {
  if (words.length > 250) return undefined;
  const funder = fundedBy.exec(words.normalize('NFC'))?.groups?.['funder'];
  if (funder) return { field: 'grant', language: null, funder };
  return spelledOut(words).flatMap((each) => known.get(labelKey(each)) ?? [])[0];
}

/** `Syfte & mål`, `Syfte/mål` as it is, and with the word that the mark stands for. */
const spelledOut = (words: string): string[] => [
  words,
  ...(/[&+/]/.test(words) ? ['and', 'och', 'και'].map((and) => words.replace(/\s*[&+/]\s*/g, ` ${and} `)) : []),
];

/** Headings of what is kept beside the record itself: there a list of principles ends. */
const others = new Set(
  labelsIn(
    'Themes|Theme|Topics|Participants|Participant|Notes|Photos|Ideas|Common ground|Contact|' +
      'Teman|Tema|Deltagare|Anteckningar|Foton|Bilder|Idéer|Gemensam nämnare|Minsta gemensamma nämnare|Kontakt|' +
      'Θέματα|Θέμα|Θεματικές|Συμμετέχοντες|Σημειώσεις|Φωτογραφίες|Ιδέες|Κοινή συνισταμένη|Επικοινωνία',
  ).map(labelKey),
);

export const isOtherHeading = (line: string): boolean => others.has(labelKey(line));
