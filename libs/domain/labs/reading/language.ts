import { fold } from '../../text/fold';
import type { Language } from '../../vocabularies';

/** Short words that one of two languages in Latin letters has and the other has not. */
const telling: readonly [Language, ReadonlySet<string>][] = [
  ['sv', new Set(['och', 'att', 'det', 'som', 'av', 'med', 'ett', 'har', 'inte', 'pa', 'ar', 'till', 'fran', 'vid'])],
  ['en', new Set(['and', 'the', 'of', 'that', 'with', 'has', 'not', 'is', 'from', 'by', 'to', 'was', 'are', 'this'])],
];

/** The language that a text is most plausibly written in; undefined where nothing says so. */
export function languageOf(text: string): Language | undefined {
  const start = text.slice(0, 20_000);
  const greek = start.match(/\p{Script=Greek}/gu)?.length ?? 0;
  const latin = start.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (greek > latin) return 'el';
  const words = fold(start).split(/[^\p{L}]+/u);
  const [swedish = 0, english = 0] = telling.map(([, known]) => words.filter((word) => known.has(word)).length);
  if (swedish !== english) return swedish > english ? 'sv' : 'en';
  return /[åäö]/iu.test(start.normalize('NFC')) ? 'sv' : undefined;
}
