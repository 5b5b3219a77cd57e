/**
 * Fields that tell of a person, by table. In the log they stand beside the chain, which holds their fingerprints only: a
 * person can be erased, and the chain still verifies.
 */
export const personalFields: Readonly<Record<string, readonly string[]>> = {
  users: ['name', 'email'],
  commitments: ['contact'],
  lab_participants: ['name'],
  attachments: ['caption', 'altText', 'credit', 'fileName', 'url'],
};

export const isPersonal = (entity: string, field: string): boolean => personalFields[entity]?.includes(field) ?? false;
