import { Component, inject, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { contributionKinds, partyRoles } from '@symmachia/domain';
import { Control, Field, Formats, Words } from '@symmachia/ui';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { PartyDraft, newParty } from './commitment-draft';

/** Who takes part in a commitment, each according to its means. */
@Component({
  selector: 'app-party-fields',
  imports: [Control, Field, FormField, OrganisationPicker],
  templateUrl: './party-fields.html',
  styleUrl: './party-fields.css',
})
export class PartyFields {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly formats = inject(Formats);

  readonly parties = input.required<FieldTree<PartyDraft[]>>();

  protected readonly roles = partyRoles;
  protected readonly contributions = contributionKinds;

  protected add() {
    const parties = this.parties()();
    parties.value.update((drafts) => [...drafts, newParty(drafts.length ? 'partner' : 'lead')]);
    parties.markAsDirty();
  }

  protected remove(index: number) {
    const parties = this.parties()();
    parties.value.update((drafts) => drafts.filter((_, other) => other !== index));
    parties.markAsDirty();
  }

  protected called(index: number): string {
    const organisation = this.parties()().value()[index]?.organisation;
    return organisation
      ? this.formats.text(organisation.name)
      : this.t('commitments.form.party', { number: index + 1 });
  }

  /** What is wrong with the parties together; what is wrong with one of them stands at its own field. */
  protected readonly together = () => {
    const state = this.parties()();
    const [first] = state.touched() ? state.errors() : [];
    return first ? this.t(`fieldProblems.${first.kind}`) : '';
  };
}
