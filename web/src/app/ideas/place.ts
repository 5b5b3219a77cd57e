import type { IdeaSummary } from '@symmachia/contracts';

/** No lab and no theme. */
export const nowhere = 'nowhere';

/** Where an idea belongs, in one word of a list of choices: a theme, else a lab, else nowhere. */
export const placeOf = ({ lab, theme }: Pick<IdeaSummary, 'lab' | 'theme'>): string =>
  theme ? `theme ${theme.id}` : lab ? `lab ${lab.id}` : nowhere;

/** The place as the API takes it. */
export function wireOfPlace(place: string): { lab?: string | null; theme: string | null } {
  const [kind, id] = place.split(' ');
  if (kind === 'theme' && id) return { theme: id };
  return { lab: id ?? null, theme: null };
}
