import type { IdeaFacets } from '@symmachia/contracts';
import { Facet, FacetChoice, Formats, Words } from '@symmachia/ui';
import { Filters } from '../listing/filters';
import { PlanTerms, Term } from '../plans/plan-terms';
import { LabThemes } from './lab-themes';

export const ideaFilters = [
  'status',
  'lab',
  'theme',
  'pillar',
  'targetGroup',
  'organisation',
  'action',
  'behind',
  'withdrawn',
] as const;

type CountedFacet = Exclude<keyof IdeaFacets, 'status'>;
/** What has no lab, no theme, no pillar or no target group. */
const none = 'none';

/** The facets of ideas but for their status, in the reader's words, each choice with how many it would leave. */
export function facetsOfIdeas(
  words: Words,
  formats: Formats,
  { terms, places }: { terms: PlanTerms; places: LabThemes },
  filters: Filters,
  counts: IdeaFacets | undefined,
): readonly Facet[] {
  const facet = (name: CountedFacet, terms: readonly Partial<Term>[]): Facet => {
    const choice = ({ key = '', label = '', language, deeper }: Partial<Term>): FacetChoice => ({
      key,
      label,
      language,
      deeper,
      count: counts ? (counts[name].find((count) => count.key === key)?.count ?? 0) : undefined,
      chosen: filters[name]?.includes(key) ?? false,
    });
    const choices = [...terms, { key: none, label: words.t(`ideas.facetNone.${name}`) }].map(choice);
    return {
      name,
      heading: words.t(`ideas.facet.${name}`),
      choices: choices.filter(({ count, chosen }) => chosen || count !== 0),
    };
  };
  const labs = places.labs();
  const called = ({ id, title }: (typeof labs)[number] | (typeof labs)[number]['themes'][number]) => ({
    key: id,
    label: formats.text(title),
  });
  return [
    facet('lab', labs.map(called)),
    facet(
      'theme',
      labs.flatMap(({ themes }) => themes.map(called)),
    ),
    facet('pillar', terms.pillars()),
    facet('targetGroup', terms.targetGroups()),
  ];
}
