import type { ImportField } from '@symmachia/contracts';
import { actionStatuses, deliveryStatuses, milestoneStatuses } from '@symmachia/domain';

const groupOf = {
  pillar: 'levels',
  subPillar: 'levels',
  action: 'levels',
  commitment: 'levels',
  milestone: 'levels',
  description: 'content',
  status: 'content',
  progress: 'content',
  startDate: 'dates',
  endDate: 'dates',
  dueDate: 'dates',
  organisation: 'people',
  sector: 'people',
  targetGroup: 'people',
  code: 'marks',
  reference: 'marks',
  externalId: 'marks',
} as const satisfies Record<ImportField, string>;

function isField(name: string): name is ImportField {
  return name in groupOf;
}

const fields = Object.keys(groupOf).filter(isField);

/** What a column can hold, in groups as a person looks for it. */
export const fieldGroups = [...new Set(Object.values(groupOf))].map((group) => ({
  group,
  fields: fields.filter((field) => groupOf[field] === group),
}));

/** `subPillar` for the text that a select hands over; undefined for the empty choice. */
export const asField = (name: string): ImportField | undefined => (isField(name) ? name : undefined);

export interface StatusVocabulary {
  readonly name: 'milestoneStatus' | 'deliveryStatus' | 'actionStatus';
  readonly values: readonly string[];
}

/** Status belongs to the finest level that a column holds: the vocabulary that its words are translated into. */
export function statusVocabulary(mapped: ReadonlySet<ImportField>): StatusVocabulary {
  if (mapped.has('milestone')) return { name: 'milestoneStatus', values: milestoneStatuses };
  if (mapped.has('commitment')) return { name: 'deliveryStatus', values: deliveryStatuses };
  return { name: 'actionStatus', values: actionStatuses };
}
