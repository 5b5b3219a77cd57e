import type { ColumnField, ImportField, ImportKind, LabImportField } from '@symmachia/contracts';
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

const groupOfLabField = {
  title: 'what',
  kind: 'what',
  reference: 'marks',
  id: 'marks',
  status: 'what',
  time: 'dates',
  startDate: 'dates',
  endDate: 'dates',
  place: 'where',
  hostEvent: 'where',
  capacity: 'where',
  turnout: 'where',
  turnoutNote: 'where',
  coordinator: 'people',
  funder: 'people',
  grant: 'people',
  currency: 'people',
  publicParticipants: 'people',
  privateParticipants: 'people',
  thirdSectorParticipants: 'people',
  purpose: 'words',
  results: 'words',
  approach: 'words',
  principles: 'words',
  themes: 'words',
  commonGround: 'words',
  selfAuthored: 'words',
  quotedFrom: 'words',
  language: 'words',
} as const satisfies Record<LabImportField, string>;

const groupsOf: Record<ImportKind, Readonly<Record<string, string>>> = { plan: groupOf, labs: groupOfLabField };

function isField(name: string): name is ColumnField {
  return name in groupOf || name in groupOfLabField;
}

/** What a column of a file of this kind can hold, in groups as a person looks for it. */
export function fieldGroups(kind: ImportKind): readonly { group: string; fields: readonly ColumnField[] }[] {
  const groups = groupsOf[kind];
  const fields = Object.keys(groups).filter(isField);
  return [...new Set(Object.values(groups))].map((group) => ({
    group,
    fields: fields.filter((field) => groups[field] === group),
  }));
}

/** `subPillar` for the text that a select hands over; undefined for the empty choice. */
export const asField = (name: string): ColumnField | undefined => (isField(name) ? name : undefined);

/** The word for a field: a reference is a commitment's in one kind of file, a lab's in the other. */
export const wordOfField = (kind: ImportKind, field: ColumnField): string =>
  kind === 'labs' ? `imports.labField.${field}` : `imports.field.${field}`;

/** Where the imports of this kind are, within a plan. */
export const importPath = (kind: ImportKind): readonly string[] => (kind === 'labs' ? ['labs', 'import'] : ['import']);

export interface StatusVocabulary {
  readonly name: 'milestoneStatus' | 'deliveryStatus' | 'actionStatus';
  readonly values: readonly string[];
}

/** Status belongs to the finest level that a column holds: the vocabulary that its words are translated into. */
export function statusVocabulary(mapped: ReadonlySet<ColumnField>): StatusVocabulary {
  if (mapped.has('milestone')) return { name: 'milestoneStatus', values: milestoneStatuses };
  if (mapped.has('commitment')) return { name: 'deliveryStatus', values: deliveryStatuses };
  return { name: 'actionStatus', values: actionStatuses };
}
