import type { ActionFacets } from '@symmachia/contracts';
import { actionStatuses, freshnesses, sectors } from '@symmachia/domain';
import { Facet, FacetChoice, Words, ragOrder } from '@symmachia/ui';
import { Filters } from '../listing/filters';
import { PlanTerms, Term } from '../plans/plan-terms';

export const actionFilters = [
  'status',
  'rag',
  'sector',
  'pillar',
  'targetGroup',
  'overdue',
  'freshness',
  'diverges',
  'organisation',
  'behind',
  'together',
  'lab',
  'relation',
] as const;

type Counts = ActionFacets | undefined;
type CountedFacet = keyof ActionFacets;

/** The facets of the actions list, in the reader's words, each choice with how many it would leave. */
export function facetsOfActions(words: Words, terms: PlanTerms, filters: Filters, counts: Counts): readonly Facet[] {
  const choice = (name: CountedFacet, key: string, label: string): FacetChoice => ({
    key,
    label,
    count: counts ? (counts[name].find((count) => count.key === key)?.count ?? 0) : undefined,
    chosen: filters[name]?.includes(key) ?? false,
  });
  const named = (name: CountedFacet, { key, label, language, deeper }: Term): FacetChoice => ({
    ...choice(name, key, label),
    language,
    deeper,
  });
  const worthShowing = ({ count, chosen, deeper }: FacetChoice) => !deeper || chosen || count !== 0;
  const facet = (name: CountedFacet, choices: readonly FacetChoice[]): Facet => ({
    name,
    heading: words.t(`actions.facet.${name}`),
    choices: choices.filter(worthShowing),
  });
  return [
    facet(
      'status',
      actionStatuses.map((status) => choice('status', status, words.of('actionStatus', status))),
    ),
    facet(
      'rag',
      ragOrder.map((rag) => ({ ...choice('rag', rag, words.of('rag', rag)), rag })),
    ),
    facet('overdue', [choice('overdue', 'true', words.t('actions.overdueOnly'))]),
    facet(
      'freshness',
      freshnesses.map((state) => choice('freshness', state, words.of('freshness', state))),
    ),
    facet(
      'diverges',
      (['true', 'better'] as const).map((key) => choice('diverges', key, words.t(`commitments.diverges.${key}`))),
    ),
    facet(
      'sector',
      sectors.map((sector) => choice('sector', sector, words.of('sector', sector))),
    ),
    facet(
      'pillar',
      terms.pillars().map((pillar) => named('pillar', pillar)),
    ),
    facet(
      'targetGroup',
      terms.targetGroups().map((group) => named('targetGroup', group)),
    ),
  ];
}
