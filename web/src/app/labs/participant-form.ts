import { Component, computed, inject, input, output } from '@angular/core';
import { FormField, min, required } from '@angular/forms/signals';
import type { LabParticipant } from '@symmachia/contracts';
import { Language, languages as allLanguages, participantRoles, sectors } from '@symmachia/domain';
import { Control, Field, Formats, I18nField, Words } from '@symmachia/ui';
import { readings } from '../editing/in-words';
import { PartEditing } from '../editing/part-editing';
import { PartForm } from '../editing/part-form';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { ParticipantDraft, draftOfParticipant, newParticipant, wireOfParticipant } from './participant-draft';
import { writtenLanguages } from './written-languages';

/** Notes who took part in a lab, or changes it. */
@Component({
  selector: 'app-participant-form',
  imports: [Control, Field, FormField, I18nField, OrganisationPicker, PartForm],
  templateUrl: './participant-form.html',
})
export class ParticipantForm {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly formats = inject(Formats);

  readonly lab = input.required<string>();
  /** Without it, a new one. */
  readonly participant = input<LabParticipant>();
  readonly languages = input<readonly Language[]>(allLanguages);
  readonly saved = output();
  readonly cancelled = output();

  protected readonly roles = participantRoles;
  protected readonly sectors = sectors;
  protected readonly shown = computed(() => writtenLanguages(this.languages(), this.participant()?.description ?? {}));
  protected readonly part = new PartEditing<LabParticipant, ParticipantDraft>({
    entity: this.participant,
    blank: newParticipant,
    rules: (path) => {
      min(path.people, 1);
      required(path.consentAt, { when: ({ valueOf }) => valueOf(path.name).trim() !== '' });
    },
    path: ({ id }) => `/participants/${id}`,
    draftOf: draftOfParticipant,
    wireOf: wireOfParticipant,
    inWords: () => {
      const { plain, texts, day, word } = readings(this.words, this.formats);
      return {
        role: word('labs.people.role', 'participantRole'),
        sector: word('labs.sector', 'sector'),
        organisation: {
          label: this.t('labs.people.organisation'),
          reads: (ref: ParticipantDraft['organisation']) => this.formats.text(ref?.name),
        },
        description: texts('labs.people.description'),
        people: {
          label: this.t('labs.people.howMany'),
          reads: (people: number | null) =>
            people === null ? this.t('labs.people.unknown') : this.formats.number(people),
        },
        name: plain('labs.people.name'),
        consentAt: day('labs.people.consentAt'),
      };
    },
    createdAt: () => `/labs/${this.lab()}/participants`,
    wireOfNew: wireOfParticipant,
    saved: this.saved,
    cancelled: this.cancelled,
  });
  protected readonly draft = this.part.draft;

  /** Whoever speaks for an organisation speaks for its sector, unless another is said. */
  protected takeSector() {
    const organisation = this.draft.organisation().value();
    if (organisation && !this.draft.sector().value()) this.draft.sector().value.set(organisation.sector);
  }
}
