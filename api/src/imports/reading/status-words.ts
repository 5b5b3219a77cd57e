import { type ActionStatus, byWord, type DeliveryStatus, type MilestoneStatus, wordKey } from '@symmachia/domain';

export type StatusValue = ActionStatus | DeliveryStatus | MilestoneStatus;

/** The levels that have a status of their own. */
export type StatusLevel = 'action' | 'commitment' | 'milestone';

/** How a status is said, whatever it is said of. Traffic-light colours are no status: they are calculated. */
const meanings: readonly {
  words: string;
  action?: ActionStatus;
  commitment?: DeliveryStatus;
  milestone?: MilestoneStatus;
}[] = [
  {
    words: `not started|ns|not yet started|pending|to do|todo|open|μη έναρξη|δεν έχει ξεκινήσει|δεν ξεκίνησε|δεν έχει αρχίσει|
      δεν άρχισε|εκκρεμεί|σε εκκρεμότητα|ej påbörjad|ej påbörjat|inte påbörjad|inte påbörjat|ej startad|väntar|
      no iniciat|no iniciada|pendent|no iniciado|pendiente|per iniciar|sin iniciar`,
    action: 'planned',
    commitment: 'not_started',
    milestone: 'pending',
  },
  {
    words: `planned|scheduled|προγραμματισμένη|προγραμματισμένο|σχεδιάζεται|υπό σχεδιασμό|planerad|planerat|planeras|
      planificat|planificada|planificado|previst|previsto`,
    action: 'planned',
    commitment: 'not_started',
    milestone: 'pending',
  },
  {
    words: 'proposed|suggested|προτεινόμενη|προτείνεται|υπό πρόταση|föreslagen|föreslaget|proposat|proposada|propuesto',
    action: 'proposed',
    commitment: 'not_started',
    milestone: 'pending',
  },
  {
    words: `in progress|ongoing|on going|started|active|under way|underway|under implementation|in delivery|lp|sp|
      limited progress|substantial progress|σε εξέλιξη|εν εξελίξει|υπό υλοποίηση|σε υλοποίηση|υλοποιείται|ξεκίνησε|
      έχει ξεκινήσει|ενεργή|ενεργό|pågår|pågående|påbörjad|påbörjat|startad|startat|aktiv|under genomförande|
      en marxa|iniciat|iniciada|en curs|en execució|en procés|en marcha|iniciado|en curso|en ejecución|en proceso`,
    action: 'in_progress',
    commitment: 'in_progress',
    milestone: 'in_progress',
  },
  {
    words: `fulfilled|completed|complete|achieved|done|finished|implemented|delivered|closed|c|ολοκληρώθηκε|ολοκληρωμένη|
      ολοκληρωμένο|ολοκληρωμένος|υλοποιήθηκε|υλοποιημένη|εκπληρώθηκε|επιτεύχθηκε|περατώθηκε|έκλεισε|klar|klart|
      slutförd|slutfört|avslutad|avslutat|genomförd|genomfört|uppfylld|uppfyllt|uppnådd|uppnått|färdig|färdigt|
      finalitzat|finalitzada|acabat|completat|completada|executat|assolit|finalizado|finalizada|completado|terminado|
      ejecutado|conseguido`,
    action: 'completed',
    commitment: 'fulfilled',
    milestone: 'achieved',
  },
  {
    words: `partially fulfilled|partly fulfilled|partially completed|partially implemented|partial|μερικώς|
      μερικώς ολοκληρωμένη|ολοκληρώθηκε μερικώς|υλοποιήθηκε μερικώς|εν μέρει|μερική υλοποίηση|delvis|delvis uppfylld|
      delvis uppfyllt|delvis genomförd|delvis genomfört|parcial|parcialment|parcialmente`,
    commitment: 'partially_fulfilled',
  },
  {
    words: `not fulfilled|missed|not achieved|failed|not delivered|not implemented|not done|did not take place|
      δεν υλοποιήθηκε|δεν ολοκληρώθηκε|δεν εκπληρώθηκε|δεν επιτεύχθηκε|δεν πραγματοποιήθηκε|ej uppfylld|ej uppfyllt|
      ej genomförd|ej genomfört|inte uppfylld|inte uppfyllt|missad|missat|ej uppnådd|no assolit|no executat|
      no ejecutado|no conseguido`,
    commitment: 'not_fulfilled',
    milestone: 'missed',
  },
  {
    words: `withdrawn|cancelled|canceled|abandoned|dropped|ακυρώθηκε|ακυρωμένη|ακυρωμένο|αποσύρθηκε|εγκαταλείφθηκε|
      inställd|inställt|avbruten|avbrutet|återkallad|återkallat|nedlagd|cancel·lat|cancel·lada|anul·lat|descartat|
      cancelado|cancelada|anulado|descartado`,
    action: 'cancelled',
    commitment: 'withdrawn',
    milestone: 'cancelled',
  },
  {
    words: `on hold|paused|suspended|postponed|σε αναστολή|αναστολή|ανεστάλη|παγωμένη|αναβλήθηκε|pausad|pausat|vilande|
      uppskjuten|uppskjutet|aturat|suspès|ajornat|suspendido|aplazado|en pausa`,
    action: 'on_hold',
  },
  { words: 'merged|συγχωνεύθηκε|συγχωνεύτηκε|sammanslagen|sammanslaget|fusionat|fusionado', action: 'merged' },
];

const meaningOf = byWord(meanings.map((meaning) => [meaning, meaning.words] as const));

/**
 * The vocabulary value that a word means on a level: in_progress for *En Marxa*, fulfilled, completed or achieved for
 * *Finalitzat*. A person's own reading, by the exact word, comes first; when it was given for another level, as
 * `fulfilled` for an action, it is read as what that means there.
 * @returns undefined for a word that nobody has explained, or that means nothing on this level
 */
export function readStatus(
  word: string,
  level: StatusLevel,
  own: Readonly<Record<string, string>> = {},
): StatusValue | undefined {
  const said = Object.hasOwn(own, word) ? (own[word] ?? word) : word;
  return meaningOf.get(wordKey(said))?.[level];
}
