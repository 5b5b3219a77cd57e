import { byWord, targetGroupCodes, wordKey } from '@symmachia/domain';
import { oneLine } from './text';

type TargetGroupCode = (typeof targetGroupCodes)[number];

const words: Record<TargetGroupCode, string> = {
  citizens: 'citizens|general public|πολίτες|γενικός πληθυσμός|medborgare|allmänheten|invånare|ciutadania|ciudadanía',
  businesses:
    'businesses|companies|enterprises|sme|smes|επιχειρήσεις|μμε|företag|små och medelstora företag|empreses|empresas',
  labour_force:
    'labour force|workforce|workers|employees|unemployed|εργατικό δυναμικό|εργαζόμενοι|άνεργοι|arbetskraft|arbetstagare|arbetslösa',
  ict_professionals:
    'ict professionals|ict specialists|it professionals|επαγγελματίες τπε|επαγγελματίες πληροφορικής|it-specialister|ikt-specialister',
  education:
    'education|students|pupils|teachers|schools|εκπαίδευση|μαθητές|φοιτητές|εκπαιδευτικοί|utbildning|elever|studenter|lärare|skolor',
  vulnerable_groups:
    'vulnerable groups|special groups|ευάλωτες ομάδες|ειδικές ομάδες|ευπαθείς ομάδες|utsatta grupper|särskilda grupper',
  women_girls:
    'women and girls|women & girls|women|girls|women girls|γυναίκες και κορίτσια|γυναίκες|κορίτσια|kvinnor och flickor|kvinnor|flickor',
  public_servants:
    'public servants|civil servants|public employees|δημόσιοι υπάλληλοι|στελέχη δημοσίου|offentliganställda|statsanställda|tjänstepersoner',
};

const codeOf = byWord(targetGroupCodes.map((code) => [code, `${code}|${words[code]}`] as const));

/**
 * The target groups that a cell names, each once: the code of a known group, any other in its own words, since a plan
 * may have added it. Several are separated by semicolons, commas, bars or line breaks.
 */
export function readTargetGroups(cell: string): string[] {
  const whole = codeOf.get(wordKey(cell));
  if (whole) return [whole];
  const named = cell.split(/[;,|\n]/).map(oneLine);
  return [...new Set(named.filter(Boolean).map((word) => codeOf.get(wordKey(word)) ?? word))];
}
