import type { PartyRole } from '../vocabularies';

interface Party {
  role: PartyRole;
}

/** Leads and partners deliver a commitment, and write its words; supporters and funders stand by it, and read them. */
export const delivers = ({ role }: Party): boolean => role === 'lead' || role === 'partner';

/** Who leads a commitment reports on it, for all parties. */
export const leads = ({ role }: Party): boolean => role === 'lead';
