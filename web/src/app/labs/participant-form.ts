import { Component, ElementRef, afterNextRender, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, min, required } from '@angular/forms/signals';
import type { LabParticipant } from '@symmachia/contracts';
import { Language, languages as allLanguages, participantRoles, sectors } from '@symmachia/domain';
import { Control, Field, Formats, I18nField, Toasts, Words } from '@symmachia/ui';
import { Creating, Editing } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { readings } from '../editing/in-words';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { ParticipantDraft, draftOfParticipant, newParticipant, wireOfParticipant } from './participant-draft';
import { writtenLanguages } from './written-languages';

/** Notes who took part in a lab, or changes it. */
@Component({
  selector: 'app-participant-form',
  imports: [Control, EditingForm, Field, FormField, I18nField, OrganisationPicker],
  templateUrl: './participant-form.html',
})
export class ParticipantForm {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);

  readonly lab = input.required<string>();
  /** Without it, a new one. */
  readonly participant = input<LabParticipant>();
  readonly languages = input<readonly Language[]>(allLanguages);
  readonly saved = output();
  readonly cancelled = output();

  protected readonly roles = participantRoles;
  protected readonly sectors = sectors;
  protected readonly shown = computed(() => writtenLanguages(this.languages(), this.participant()?.description ?? {}));
  private readonly model = linkedSignal(() => {
    const participant = this.participant();
    return participant ? draftOfParticipant(participant) : newParticipant;
  });
  protected readonly draft = form(this.model, (path) => {
    min(path.people, 1);
    required(path.consentAt, { when: ({ valueOf }) => valueOf(path.name).trim() !== '' });
  });
  private readonly editing = new Editing({
    entity: this.participant,
    path: ({ id }: LabParticipant) => `/participants/${id}`,
    form: this.draft,
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
  });
  private readonly creating = new Creating<LabParticipant, ParticipantDraft>(this.draft);
  protected readonly state = computed(() => (this.participant() ? this.editing : this.creating));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender({ read: () => host.querySelector<HTMLElement>('select')?.focus() });
  }

  protected readonly save = async (): Promise<boolean> => {
    const saved = this.participant()
      ? await this.editing.save()
      : await this.creating.save(`/labs/${this.lab()}/participants`, wireOfParticipant(this.draft().value()));
    if (!saved) return false;
    this.toasts.say(this.t('shell.saved'));
    this.saved.emit();
    return true;
  };

  /** Whoever speaks for an organisation speaks for its sector, unless another is said. */
  protected takeSector() {
    const organisation = this.draft.organisation().value();
    if (organisation && !this.draft.sector().value()) this.draft.sector().value.set(organisation.sector);
  }

  protected cancel() {
    this.draft().reset();
    this.cancelled.emit();
  }
}
