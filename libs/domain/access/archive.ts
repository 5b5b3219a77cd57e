import type { Scope } from './scopes';

/** Beside reading: what concerns the plan as a whole, what is taken out of it, and what belongs to no plan. */
const kept: readonly Scope[] = [
  'plan:create',
  'plan:update',
  'export:run',
  'organisation:create',
  'organisation:update',
  'people:update',
  'admin:all',
];

/** Whether an archived plan leaves it to those who may do it otherwise: it is read, and taken out of the archive. */
export const mayInArchive = (scope: Scope): boolean => scope.endsWith(':read') || kept.includes(scope);
