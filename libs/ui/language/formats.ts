import { Injectable, computed, inject } from '@angular/core';
import { I18nText, Money, decimalOf, inLanguage, languages } from '@symmachia/domain';
import { localeOf } from '@symmachia/i18n';
import { Words } from './words';

const dateStyles = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
  monthYear: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateStyle = keyof typeof dateStyles;

/** Dates, numbers and content texts as the reader writes them. Reading any of these in a template follows the language. */
@Injectable({ providedIn: 'root' })
export class Formats {
  private readonly words = inject(Words);
  private readonly locale = computed(() => localeOf[this.words.language()]);

  /** A day without time, `2019-11-12`; never shifted by a time zone. */
  readonly date = (day: string | null | undefined, style: DateStyle = 'medium'): string =>
    day
      ? new Intl.DateTimeFormat(this.locale(), { ...dateStyles[style], timeZone: 'UTC' }).format(
          new Date(`${day.slice(0, 10)}T00:00:00Z`),
        )
      : '';

  /** A moment in UTC, shown in the time zone given, else the browser's. */
  readonly moment = (utc: string | null | undefined, timeZone?: string): string =>
    utc
      ? new Intl.DateTimeFormat(this.locale(), { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
          new Date(utc),
        )
      : '';

  /** The time of day of a moment, by the browser's clock. */
  readonly time = (utc: string): string =>
    new Intl.DateTimeFormat(this.locale(), { timeStyle: 'short' }).format(new Date(utc));

  /** The day on which a moment falls in a time zone. */
  readonly day = (utc: string | null | undefined, timeZone: string): string =>
    utc ? new Intl.DateTimeFormat(this.locale(), { dateStyle: 'medium', timeZone }).format(new Date(utc)) : '';

  readonly number = (value: number, digits = 0): string =>
    new Intl.NumberFormat(this.locale(), { maximumFractionDigits: digits }).format(value);

  /** With exactly as many decimals, for columns. */
  readonly fixed = (value: number, digits: number): string =>
    new Intl.NumberFormat(this.locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
      value,
    );

  /** Percent points 0–100 and above, rounded half up to so many decimals, of which so many are shown at least; as decimal text, so that no binary fraction rounds it wrongly. */
  readonly percent = (points: number, digits = 0, atLeast = 0): string => {
    const decimal: Intl.StringNumericLiteral = `${points}e-2` as `${number}`;
    return new Intl.NumberFormat(this.locale(), {
      style: 'percent',
      minimumFractionDigits: atLeast,
      maximumFractionDigits: digits,
    }).format(decimal);
  };

  /** Decimal text to its last digit, which a binary number would lose. */
  readonly exact = (decimal: string): string =>
    new Intl.NumberFormat(this.locale(), { maximumFractionDigits: 20 }).format(decimal as `${number}`);
  /** Money, without decimals where they are nought. */
  readonly money = ({ amount, currency }: Money): string =>
    new Intl.NumberFormat(this.locale(), { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(
      decimalOf({ amount, currency }) as `${number}`,
    );

  readonly list = (parts: readonly string[]): string =>
    new Intl.ListFormat(this.locale(), { type: 'conjunction' }).format(parts);

  /** Compares as the reader's alphabet does. */
  readonly compare = (one: string, other: string): number => one.localeCompare(other, this.locale());

  /** A content text as plain text, for titles and attributes; on the page prefer `<app-text>`, which marks its language. */
  readonly text = (text: I18nText | null | undefined): string =>
    inLanguage(text ?? {}, this.words.language(), languages).text;
}
