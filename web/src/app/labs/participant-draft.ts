import type { LabParticipant, OrganisationRef } from '@symmachia/contracts';
import { I18nText, ParticipantRole, Sector } from '@symmachia/domain';

/** A participant as it stands in its form; empty texts for what is not set. Names are those of the API. */
export interface ParticipantDraft {
  role: ParticipantRole;
  sector: Sector | '';
  organisation: OrganisationRef | null;
  description: I18nText;
  /** Null: nobody noted how many they were. */
  people: number | null;
  name: string;
  consentAt: string;
}

export const newParticipant: ParticipantDraft = {
  role: 'participant',
  sector: '',
  organisation: null,
  description: {},
  people: 1,
  name: '',
  consentAt: '',
};

export const draftOfParticipant = (participant: LabParticipant): ParticipantDraft => ({
  role: participant.role,
  sector: participant.sector ?? '',
  organisation: participant.organisation,
  description: participant.description,
  people: participant.people,
  name: participant.name ?? '',
  consentAt: participant.consentAt ?? '',
});

/** The draft as the API takes it. A consent goes with a name only. */
export const wireOfParticipant = (draft: ParticipantDraft) => {
  const name = draft.name.trim() || null;
  return {
    ...draft,
    sector: draft.sector || null,
    organisation: draft.organisation?.id ?? null,
    name,
    consentAt: (name && draft.consentAt) || null,
  };
};
