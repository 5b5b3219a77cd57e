import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Lab, LabParticipant } from '@symmachia/contracts';
import { participantRoles } from '@symmachia/domain';
import { Text } from '@symmachia/ui';
import { ParticipantForm } from './participant-form';
import { PartList } from '../undoing/part-list';
import { PartKind, Withdrawing } from '../undoing/withdrawing';

/** Who took part in a lab, by role; names only for those who may read them. Each can be edited in its place. */
@Component({
  selector: 'app-participant-list',
  imports: [ParticipantForm, RouterLink, Text],
  providers: [Withdrawing],
  templateUrl: './participant-list.html',
  styleUrl: './participant-list.css',
})
export class ParticipantList extends PartList<LabParticipant> {
  readonly lab = input.required<Lab>();

  protected readonly kind: PartKind = { path: '/participants', subject: 'lab_participants' };
  protected readonly parts = () =>
    this.lab().participants.toSorted(
      (one, other) => participantRoles.indexOf(one.role) - participantRoles.indexOf(other.role),
    );

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
}
