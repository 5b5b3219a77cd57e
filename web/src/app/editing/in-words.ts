import { I18nText } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';

/** What a field is called, and how a value of it reads. */
export interface FieldInWords<V> {
  readonly label: string;
  readonly reads: (value: V) => string;
}

/** Every field of a draft in the reader's words, to lay two versions side by side; none can be forgotten. */
export type InWords<D> = { readonly [K in keyof D]: FieldInWords<D[K]> };

/** The ways in which fields of most forms read. */
export function readings({ t, of }: Words, formats: Formats) {
  return {
    plain: (label: string): FieldInWords<string> => ({ label: t(label), reads: (text) => text }),
    texts: (label: string): FieldInWords<I18nText> => ({ label: t(label), reads: formats.text }),
    day: (label: string): FieldInWords<string> => ({ label: t(label), reads: (day) => formats.date(day) }),
    word: (label: string, vocabulary: string): FieldInWords<string> => ({
      label: t(label),
      reads: (value) => value && of(vocabulary, value),
    }),
    yesOrNo: (label: string): FieldInWords<boolean> => ({
      label: t(label),
      reads: (value) => t(value ? 'listing.yes' : 'listing.no'),
    }),
    weight: (label: string): FieldInWords<number | null> => ({
      label: t(label),
      reads: (weight) => (weight === null ? '' : formats.number(weight, 3)),
    }),
  };
}
