import type { Commitment, OrganisationRef, Party } from '@symmachia/contracts';
import {
  CommitmentReviewStatus,
  ContributionKind,
  DeliveryStatus,
  I18nText,
  PartyRole,
  nextCommitmentReview,
} from '@symmachia/domain';

export interface PartyDraft {
  organisation: OrganisationRef | null;
  role: PartyRole;
  /** In percent. */
  share: number | null;
  contribution: ContributionKind | '';
  note: string;
}

/** A commitment as it stands in its form; empty texts for what is not set. Names are those of the API. */
export interface CommitmentDraft {
  action: string;
  reference: string;
  title: I18nText;
  description: I18nText;
  isPledge: boolean;
  startDate: string;
  endDate: string;
  deliveryStatus: DeliveryStatus;
  reviewStatus: CommitmentReviewStatus;
  weight: number | null;
  contact: string;
  parties: PartyDraft[];
}

export const newParty = (role: PartyRole): PartyDraft => ({
  organisation: null,
  role,
  share: null,
  contribution: '',
  note: '',
});

export const newCommitment: CommitmentDraft = {
  action: '',
  reference: '',
  title: {},
  description: {},
  isPledge: false,
  startDate: '',
  endDate: '',
  deliveryStatus: 'not_started',
  reviewStatus: 'approved',
  weight: 1,
  contact: '',
  parties: [newParty('lead')],
};

export const draftOfCommitment = (commitment: Commitment): CommitmentDraft => ({
  action: commitment.actionId,
  reference: commitment.reference,
  title: commitment.title,
  description: commitment.description,
  isPledge: commitment.isPledge,
  startDate: commitment.startDate ?? '',
  endDate: commitment.endDate ?? '',
  deliveryStatus: commitment.deliveryStatus,
  reviewStatus: commitment.reviewStatus,
  weight: commitment.weight,
  contact: commitment.contact ?? '',
  parties: commitment.parties.map(draftOfParty),
});

const draftOfParty = ({ organisation, role, share, contribution, note }: Party): PartyDraft => ({
  organisation,
  role,
  share: share === null ? null : rounded(share * 100, 2),
  contribution: contribution ?? '',
  note: note ?? '',
});

/** The draft as the API takes it: organisations by id, shares as parts of one. */
export const wireOfCommitment = (draft: CommitmentDraft) => ({
  ...draft,
  startDate: draft.startDate || null,
  endDate: draft.endDate || null,
  contact: draft.contact.trim() || null,
  parties: draft.parties
    .filter(({ organisation }) => organisation !== null)
    .map(({ organisation, role, share, contribution, note }) => ({
      organisation: organisation?.id,
      role,
      share: share === null ? null : rounded(share / 100, 4),
      contribution: contribution || null,
      note: note.trim() || null,
    })),
});

/** Of new ones, the review states that the unit may choose; of others the ones that may follow without a comment. */
export function reviewsAfter(status: CommitmentReviewStatus | null): readonly CommitmentReviewStatus[] {
  if (status === null) return ['approved', 'draft'];
  const next = (['submitted', 'approved'] as const).filter((other) => nextCommitmentReview(status, other).ok);
  return [status, ...next];
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
