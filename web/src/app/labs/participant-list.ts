import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Lab, LabParticipant } from '@symmachia/contracts';
import { Language, participantRoles } from '@symmachia/domain';
import { Formats, Text, Words } from '@symmachia/ui';
import { ParticipantForm } from './participant-form';
import { PartKind, Withdrawing } from '../undoing/withdrawing';

const kind: PartKind = { path: '/participants', subject: 'lab_participants' };

/** Who took part in a lab, by role; names only for those who may read them. Each can be edited in its place. */
@Component({
  selector: 'app-participant-list',
  imports: [ParticipantForm, RouterLink, Text],
  providers: [Withdrawing],
  templateUrl: './participant-list.html',
  styleUrl: './participant-list.css',
})
export class ParticipantList {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  private readonly withdrawing = inject(Withdrawing);

  readonly lab = input.required<Lab>();
  readonly languages = input.required<readonly Language[]>();
  readonly mayEdit = input(false);
  readonly changed = output();

  /** The participant that is being edited, or `new`. */
  protected readonly edited = signal<string | undefined>(undefined);
  protected readonly present = computed(() =>
    this.lab()
      .participants.filter(({ isWithdrawn }) => !isWithdrawn)
      .sort((one, other) => participantRoles.indexOf(one.role) - participantRoles.indexOf(other.role)),
  );
  protected readonly withdrawn = computed(() => this.lab().participants.filter(({ isWithdrawn }) => isWithdrawn));

  /** What tells one from another, in a line: the name where it is known, else in what capacity, else the role. */
  protected called({ name, description, organisation, role }: LabParticipant): string {
    const known = name ?? (this.formats.text(description) || this.formats.text(organisation?.name));
    return known || this.words.of('participantRole', role);
  }

  protected roleOf({ role, people }: LabParticipant): string {
    const word = this.words.of('participantRole', role);
    if (people === 1) return word;
    return [
      word,
      people === null ? this.t('labs.people.unknown') : this.t('labs.people.count', { count: people }),
    ].join(' · ');
  }

  protected async withdraw(part: LabParticipant) {
    await this.withdrawing.withdraw(kind, part);
    this.changed.emit();
  }

  protected async bringBack(part: LabParticipant) {
    await this.withdrawing.bringBack(kind, part);
    this.changed.emit();
  }

  protected done() {
    this.edited.set(undefined);
    this.changed.emit();
  }
}
