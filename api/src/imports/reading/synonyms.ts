import type { ImportField } from '@symmachia/contracts';

/** Headers that name a row's own title without its level: the guess makes it the finest level that is left. */
export const titleWords = [
  'title|name|node.title|project',
  'τίτλος|ονομασία|όνομα|έργο|τίτλος έργου',
  'titel|namn|benämning|rubrik|projekt',
  'títol|nom|título|nombre',
];

/**
 * Headers by field, the surest first; compared without case, accents, spaces and punctuation, so that `Start date`,
 * `start_date` and `Node.Start.Date` need no lines of their own unless they differ in letters. One line per language:
 * English, Greek, Swedish, Catalan and Spanish.
 */
export const fieldWords: Record<ImportField, readonly string[]> = {
  pillar: [
    'pillar|pillars|axis|priority axis|strategic objective|goal|theme|category|programme area',
    'πυλώνας|πυλώνες|άξονας|άξονας προτεραιότητας|στρατηγικός στόχος|στρατηγική προτεραιότητα|κατηγορία',
    'pelare|pelaren|fokusområde|insatsområde|målområde|strategiskt mål|område|kategori',
    'eix|eje|àmbit|ámbito',
  ],
  subPillar: [
    'sub-pillar|subpillars|sub pillar|specific objective|line|objective|sub-category|subtheme',
    'υποπυλώνας|υπο-πυλώνας|υποάξονας|ειδικός στόχος|επιμέρους στόχος|στόχος|υποκατηγορία',
    'delpelare|underpelare|delområde|delmål|underområde|underkategori',
    'línia|línia estratègica|línea|línea estratégica|objectiu|objetivo',
  ],
  action: [
    'action|actions|action title|action name|measure|activity|initiative',
    'δράση|δράσεις|τίτλος δράσης|ονομασία δράσης|ενέργεια|μέτρο|δραστηριότητα|πρωτοβουλία',
    'åtgärd|åtgärder|insats|insatser|aktivitet|aktiviteter|handling|initiativ',
    'acció|actuació|acción|actuación|medida|mesura',
  ],
  commitment: [
    'commitment|commitments|commitment title|pledge|pledges|deliverable|sub-action',
    'δέσμευση|δεσμεύσεις|τίτλος δέσμευσης|υποδράση|υπο-δράση|παραδοτέο',
    'åtagande|åtaganden|utfästelse|löfte|leverans|delåtgärd',
    'compromís|compromiso|subacció|subacción',
  ],
  code: [
    'code|action code|number|no|nr',
    'κωδικός|κωδικός δράσης|κωδ|αριθμός|α/α',
    'kod|åtgärdskod|nummer|löpnummer',
    'codi|código',
  ],
  reference: [
    'reference|reference number|ref|commitment reference|commitment code',
    'αναφορά|αριθμός αναφοράς|αρ. πρωτ.|αριθμός πρωτοκόλλου|κωδικός δέσμευσης',
    'referens|referensnummer|diarienummer|dnr|beteckning',
    'referència|referencia|expedient|expediente',
  ],
  externalId: [
    'external id|node.external_id|project id|action id|commitment id|identifier|uid|uuid|id',
    'εξωτερικός κωδικός|αναγνωριστικό|ταυτότητα',
    'externt id|externt-id|projekt-id|identitet',
    'id extern|identificador',
  ],
  description: [
    'description|node.description|action description|summary|details',
    'περιγραφή|περιγραφή δράσης|σύντομη περιγραφή|περίληψη',
    'beskrivning|sammanfattning|innehåll',
    'descripció|descripción',
  ],
  status: [
    'status|node.status|delivery status|implementation status|state|progress status',
    'κατάσταση|κατάσταση υλοποίησης|κατάσταση δράσης|στάδιο|στάδιο υλοποίησης',
    'läge|genomförandestatus|statusläge|tillstånd',
    'estat|estado',
  ],
  progress: [
    'progress|node.progress|progress percent|percent complete|% complete|completion|completion rate|progress (%)',
    'πρόοδος|ποσοστό προόδου|ποσοστό υλοποίησης|ποσοστό ολοκλήρωσης|πρόοδος υλοποίησης|% υλοποίησης|ποσοστό',
    'framsteg|framdrift|genomförandegrad|färdigställande|procent klart|andel klart|måluppfyllelse',
    'progrés|progreso|avanç|avance|grau d’execució',
  ],
  startDate: [
    'start date|node.start|start|starts|from|begin|begin date|planned start',
    'έναρξη|ημερομηνία έναρξης|ημ/νία έναρξης|ημ. έναρξης|αρχή|από',
    'startdatum|från|börjar|påbörjas|planerad start',
    'inici|data d’inici|inicio|fecha de inicio|fecha inicio',
  ],
  endDate: [
    'end date|node.end|end|ends|to|until|finish|finish date|planned end|completion date',
    'λήξη|ημερομηνία λήξης|ημ/νία λήξης|ημ. λήξης|ολοκλήρωση|ημερομηνία ολοκλήρωσης|τέλος|έως',
    'slutdatum|slut|till|avslutas|planerat slut',
    'fi|data de fi|data de finalització|fin|fecha de fin|fecha fin',
  ],
  organisation: [
    'organisation|organization|lead organisation|responsible organisation|responsible|owner|lead|department|agency|ministry|partner',
    'φορέας|οργανισμός|φορέας υλοποίησης|υπεύθυνος φορέας|επισπεύδων φορέας|αρμόδιος φορέας|υπεύθυνος|υπουργείο|οργάνωση|εταίρος',
    'organisation|ansvarig organisation|ansvarig|ansvarig aktör|aktör|myndighet|huvudman|ansvarig myndighet',
    'organisme|organització|organismo|organización|departament|departamento|responsable',
  ],
  sector: [
    'sector|organisation sector|sector of organisation',
    'τομέας|τομέας φορέα|κλάδος',
    'sektor|samhällssektor',
    'sector de l’organització',
  ],
  targetGroup: [
    'target group|target groups|beneficiaries|audience|target audience',
    'ομάδα στόχος|ομάδα-στόχου|ομάδες στόχος|ομάδες-στόχοι|ομάδες στόχου|ωφελούμενοι|κοινό',
    'målgrupp|målgrupper',
    'grup destinatari|grupo destinatario|destinataris|destinatarios',
  ],
  milestone: [
    'milestone|milestones|milestone title',
    'ορόσημο|ορόσημα|τίτλος ορόσημου|τίτλος οροσήμου',
    'milstolpe|milstolpar|hållpunkt|etappmål',
    'fita|hito|hitos',
  ],
  dueDate: [
    'due date|due|deadline|milestone date',
    'προθεσμία|καταληκτική ημερομηνία|ημερομηνία οροσήμου',
    'förfallodatum|sista datum|senast|tidsfrist|frist',
    'termini|data límit|plazo|fecha límite',
  ],
};
