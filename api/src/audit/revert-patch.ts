import type { RevertObstacle } from '@symmachia/contracts';
import { ideaTexts } from '../ideas/revised-idea';
import { labTexts } from '../labs/revised-lab';
import { type LoggedDiff, spokenField, spokenValue } from './spoken';

/** Follows from other fields, and comes back with them. */
const following = new Set(['outdated']);
/** A review is a step of its own: it is not taken back by an edit. */
const steps = new Set(['reviewStatus']);
const texts = new Set<string>([
  ...['description', 'summary', 'name', 'why', 'text', 'caption', 'altText'],
  ...labTexts,
  ...ideaTexts,
]);

export interface RevertPatch {
  patch: Record<string, unknown>;
  obstacles: RevertObstacle[];
}

/** The merge patch that takes back what a diff says, among the fields that may be edited. */
export function revertPatch(diff: LoggedDiff, isEditable: (field: string) => boolean): RevertPatch {
  const patch: RevertPatch['patch'] = {};
  const obstacles: RevertObstacle[] = [];
  for (const [logged, [before, after]] of Object.entries(diff)) {
    const field = spokenField(logged);
    if (following.has(field)) continue;
    if (!isEditable(field) || steps.has(field) || isErased(before)) obstacles.push({ field, code: 'not-editable' });
    else patch[field] = texts.has(field) ? textPatch(before, after) : spokenValue(logged, before);
  }
  return { patch, obstacles };
}

/** What tells of a person and was erased does not come back. */
const isErased = (value: unknown): boolean => (value as { erased?: unknown } | null)?.erased === true;

type Text = Record<string, string>;

/** Only the languages that the change touched: null takes one away that it brought. */
function textPatch(before: unknown, after: unknown): Record<string, string | null> {
  const [was, is] = [(before ?? {}) as Text, (after ?? {}) as Text];
  const touched = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (language) => was[language] !== is[language],
  );
  return Object.fromEntries(touched.map((language) => [language, was[language] ?? null]));
}

/** Of the fields of a diff, those that a later event touched, each with the first that did. */
export function changedSince(
  diff: LoggedDiff,
  later: readonly { sequence: number; diff: LoggedDiff }[],
): RevertObstacle[] {
  return Object.keys(diff)
    .filter((field) => !following.has(field))
    .flatMap((field) => {
      const first = later.find((event) => field in event.diff);
      return first ? [{ field: spokenField(field), code: 'changed-since' as const, sequence: first.sequence }] : [];
    });
}
