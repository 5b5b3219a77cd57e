/** What actions and commitments have in common; the organisation, by id, leads. */
export interface Described {
  description?: string | undefined;
  startDate?: string | undefined;
  endDate?: string | undefined;
  organisation?: string | undefined;
}
