import type { Scope } from '@symmachia/domain';

/** Every table that can be exported, by its name in the path, and what whoever asks for it has to be allowed beside `export:run`. */
export const exportTables = {
  coverage: 'draft:read',
  ideas: 'plan:read',
  labs: 'plan:read',
} as const satisfies Readonly<Record<string, Scope>>;

export type ExportTable = keyof typeof exportTables;
