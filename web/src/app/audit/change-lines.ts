import { Injectable, inject } from '@angular/core';
import type { AuditReference, FieldChange } from '@symmachia/contracts';
import { type AuditEntity, type Language, languages } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';
import { Values, isObject, same } from '../editing/merge-patch';
import { vocabularyOf } from './vocabulary-of';

/** One field before and after, in the reader's words; of a text, one language. Empty where there was nothing. */
export interface ChangeLine {
  readonly label: string;
  readonly language?: Language;
  readonly before: string;
  readonly after: string;
}

type Names = ReadonlyMap<string, string>;

/** What values are told by. */
interface Known {
  names: Names;
  timezone: string | undefined;
}

/** Follows from other fields: no news by itself. */
const bookkeeping = new Set(['outdated']);
const isDay = /^\d{4}-\d{2}-\d{2}$/;
const isMoment = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What people look for first; the other fields follow in the order of their names. */
const first = ['code', 'reference', 'name', 'title', 'label', 'status', 'deliveryStatus', 'reviewStatus', 'commitment'];

const place = ({ field }: FieldChange): number => (first.includes(field) ? first.indexOf(field) : first.length);

/** Why it was done, unless one of the fields says the same. */
export const newReason = (event: { reason: string | null; lines: readonly ChangeLine[] }): string | null =>
  event.lines.some(({ after }) => after === event.reason) ? null : event.reason;

/** Tells in words what the log holds as values. */
@Injectable({ providedIn: 'root' })
export class ChangeWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly t = this.words.t;

  /** What each id is called, as far as the reader may know. */
  namesOf(references: readonly AuditReference[]): Names {
    return new Map(references.map((reference) => [reference.id, this.nameOf(reference)]));
  }

  /** Moments are told in the time zone given, else the browser's. */
  lines(entity: AuditEntity, changes: readonly FieldChange[], names: Names, timezone?: string): readonly ChangeLine[] {
    return changes
      .filter(({ field }) => !bookkeeping.has(field))
      .sort((one, other) => place(one) - place(other))
      .flatMap((change) =>
        isText(change.before) || isText(change.after)
          ? this.textLines(change)
          : this.line(entity, change, { names, timezone }),
      )
      .filter(({ before, after }) => before || after);
  }

  label(field: string): string {
    const key = `audit.field.${field}`;
    const label = this.t(key);
    return label === key ? field : label;
  }

  private nameOf({ entity, code, name, period, of }: AuditReference): string {
    if (entity === 'users') return code || this.t('audit.erasedPerson');
    const title = this.formats.text(name);
    const isOrganisation = (of?.entity ?? entity) === 'organisations';
    const called = isOrganisation ? title : [code, title].filter(Boolean).join(' ');
    return [called, period].filter(Boolean).join(' · ');
  }

  private textLines({ field, before, after }: FieldChange): readonly ChangeLine[] {
    const [old, text] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
    return languages
      .filter((language) => !same(old[language], text[language]))
      .map((language) => ({
        label: `${this.label(field)}, ${this.words.of('language', language)}`,
        language,
        before: String(old[language] ?? ''),
        after: String(text[language] ?? ''),
      }));
  }

  private line(entity: AuditEntity, { field, before, after }: FieldChange, known: Known): ChangeLine {
    if (before === null && after === null)
      return { label: this.label(field), before: '', after: this.t('audit.changed') };
    const read = (value: unknown) => this.read(entity, field, value, known);
    return { label: this.label(field), before: read(before), after: read(after) };
  }

  private read(entity: AuditEntity, field: string, value: unknown, known: Known): string {
    if (value === null || value === undefined) return '';
    if (typeof value === 'boolean') return this.t(value ? 'listing.yes' : 'listing.no');
    if (typeof value === 'number') return this.number(field, value);
    if (typeof value === 'string') return this.word(entity, field, value, known);
    if (Array.isArray(value)) return this.list(value.map((item: unknown) => this.read(entity, field, item, known)));
    return isObject(value) ? this.object(entity, field, value, known) : '';
  }

  private number(field: string, value: number): string {
    if (field === 'progressPercent') return this.formats.percent(value, 2);
    return field === 'share'
      ? this.formats.percent(Number((value * 100).toFixed(2)), 2)
      : this.formats.number(value, 3);
  }

  private word(entity: AuditEntity, field: string, value: string, known: Known): string {
    if (isId.test(value)) return known.names.get(value) ?? this.t('audit.unnamed');
    const vocabulary = vocabularyOf(entity, field);
    const word = vocabulary && this.words.of(vocabulary, value);
    if (word && !word.startsWith('vocabularies.')) return word;
    if (isDay.test(value)) return this.formats.date(value);
    return isMoment.test(value) ? this.formats.moment(value, known.timezone) : value;
  }

  private object(entity: AuditEntity, field: string, value: Values, known: Known): string {
    if (value['erased'] === true) return this.t('audit.erased');
    if (isText(value)) return this.formats.text(value);
    if (field === 'parties') return this.party(entity, value, known);
    if (field === 'grant') return this.grant(value);
    return this.list(
      Object.entries(value).map(([name, part]) => `${this.label(name)}: ${this.read(entity, name, part, known)}`),
    );
  }

  private grant({ amount, currency }: Values): string {
    return typeof amount === 'number' && typeof currency === 'string' ? this.formats.money({ amount, currency }) : '';
  }

  private party(entity: AuditEntity, party: Values, known: Known): string {
    const { role, contribution } = party;
    return [
      this.read(entity, 'organisation', party['organisation'], known),
      typeof role === 'string' ? this.words.of('partyRole', role) : '',
      this.read(entity, 'share', party['share'], known),
      typeof contribution === 'string' ? this.words.of('contributionKind', contribution) : '',
      this.read(entity, 'note', party['note'], known),
    ]
      .filter(Boolean)
      .join(', ');
  }

  private list(parts: readonly string[]): string {
    const said = parts.filter(Boolean);
    return said.some((part) => part.includes(',')) ? said.join('\n') : this.formats.list(said);
  }
}

/** A text in languages: nothing but languages, at least one. */
function isText(value: unknown): value is Partial<Record<Language, string>> {
  if (!isObject(value)) return false;
  const names = Object.keys(value);
  return names.length > 0 && names.every((name) => languages.some((language) => language === name));
}
