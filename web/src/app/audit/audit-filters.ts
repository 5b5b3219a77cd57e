import type { AuditQuery } from '@symmachia/contracts';

/** The names in the address of everything that narrows the log. */
export const filterNames = [
  'plan',
  'entity',
  'entityId',
  'actor',
  'action',
  'source',
  'from',
  'to',
  'batch',
] as const satisfies readonly (keyof AuditQuery)[];
export type FilterName = (typeof filterNames)[number];
