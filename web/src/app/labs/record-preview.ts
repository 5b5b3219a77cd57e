import { Component, computed, inject, input } from '@angular/core';
import { Language, ReadRecord } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';
import { places } from './pasted-record';

interface Recognised {
  readonly label: string;
  readonly text: string;
  readonly guessed?: boolean;
}

/** What was recognised in a pasted record, field by field, as a lab's page would show it. */
@Component({
  selector: 'app-record-preview',
  template: `<dl class="facts stacked">
      @for (fact of facts(); track fact.label) {
        <dt>{{ t(fact.label) }}</dt>
        <dd>
          <span [attr.lang]="language()">{{ fact.text }}</span>
          @if (fact.guessed) {
            <span class="chip">{{ t('labs.paste.guessed') }}</span>
          }
        </dd>
      }
    </dl>
    @for (section of sections(); track section.label) {
      <h3>{{ t(section.label) }}</h3>
      <p class="prose" [attr.lang]="language()">{{ section.text }}</p>
    }
    @if (record().principles.length) {
      <h3>{{ t('labs.principles') }}</h3>
      <ul [attr.lang]="language()">
        @for (principle of record().principles; track $index) {
          <li>{{ principle }}</li>
        }
      </ul>
    }
    @if (record().isSelfAuthored) {
      <p class="hint">{{ t('labs.selfAuthored') }}</p>
    }`,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .chip {
      margin-inline-start: 8px;
    }
    h3 {
      margin-top: 8px;
      font-size: var(--text);
    }
    .prose {
      white-space: pre-line;
    }
    ul {
      padding-inline-start: 20px;
    }
  `,
})
export class RecordPreview {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  protected readonly t = this.words.t;

  readonly record = input.required<ReadRecord>();
  /** What the record's own words are written in. */
  readonly language = input.required<Language>();

  protected readonly facts = computed((): readonly Recognised[] => {
    const { facts, guessed } = this.record();
    const { startDate, endDate, grant, capacity } = facts;
    const all = [
      { label: 'labs.form.title', text: facts.title, guessed: guessed.includes('title') },
      { label: 'labs.reference', text: facts.reference },
      { label: 'labs.kind', text: this.word('labKind', facts.kind), guessed: guessed.includes('kind') },
      { label: 'labs.status', text: this.word('labStatus', facts.status) },
      { label: 'labs.startDate', text: this.formats.date(startDate, 'long') },
      { label: 'labs.endDate', text: this.formats.date(endDate, 'long') },
      { label: 'labs.place', text: facts.place },
      { label: 'labs.hostEvent', text: facts.hostEvent },
      { label: 'labs.coordinator', text: facts.coordinator },
      { label: 'labs.funder', text: facts.funder },
      { label: 'labs.grant', text: grant && this.formats.money(grant) },
      { label: 'labs.capacity', text: capacity === undefined ? undefined : this.formats.number(capacity) },
      { label: 'labs.turnout', text: this.word('turnout', facts.turnout) },
      { label: 'labs.turnoutNote', text: facts.turnoutNote },
      { label: 'labs.quotedFrom', text: facts.quotedFrom },
    ];
    return all.flatMap(({ text, ...rest }) => (text ? [{ ...rest, text }] : []));
  });
  protected readonly sections = computed((): readonly Recognised[] =>
    places
      .map((place) => ({ label: `labs.${place}`, text: this.record().sections[place] }))
      .filter(({ text }) => text !== ''),
  );

  private word(vocabulary: string, value: string | undefined): string {
    return value ? this.words.of(vocabulary, value) : '';
  }
}
