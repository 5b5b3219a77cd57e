import { deliveryStatuses, freshnesses, sectors } from '@symmachia/domain';
import { Facet, FacetChoice, Words, ragOrder } from '@symmachia/ui';
import { Filters } from '../listing/filters';
import { PlanTerms, Term } from '../plans/plan-terms';

export const commitmentFilters = [
  'status',
  'rag',
  'sector',
  'pillar',
  'targetGroup',
  'overdue',
  'owed',
  'reported',
  'above100',
  'overridden',
  'diverges',
  'freshness',
  'leftOut',
  'organisation',
  'behind',
  'together',
  'action',
] as const;

/** What figures say beside themselves, and the list behind it. */
const standings = [
  ['overdue', 'true'],
  ['owed', 'true'],
  ['reported', 'true'],
  ['reported', 'false'],
  ['above100', 'true'],
  ['diverges', 'true'],
  ['diverges', 'better'],
  ['overridden', 'true'],
  ['leftOut', 'true'],
] as const;

/** The facets of the commitments list, in the reader's words. */
export function facetsOfCommitments(words: Words, terms: PlanTerms, filters: Filters): readonly Facet[] {
  const choice = (name: string, key: string, label: string): FacetChoice => ({
    key,
    label,
    chosen: filters[name]?.includes(key) ?? false,
  });
  const named = (name: string, { key, label, language, deeper }: Term): FacetChoice => ({
    ...choice(name, key, label),
    language,
    deeper,
  });
  const facet = (name: string, choices: readonly FacetChoice[]): Facet => ({
    name,
    heading: words.t(`commitments.facet.${name}`),
    choices,
  });
  return [
    facet(
      'rag',
      ragOrder.map((rag) => ({ ...choice('rag', rag, words.of('rag', rag)), rag })),
    ),
    facet(
      'status',
      deliveryStatuses.map((status) => choice('status', status, words.of('deliveryStatus', status))),
    ),
    facet(
      'freshness',
      freshnesses.map((state) => choice('freshness', state, words.of('freshness', state))),
    ),
    facet(
      'standing',
      standings.map(([filter, key]) => ({ ...choice(filter, key, words.t(`commitments.${filter}.${key}`)), filter })),
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
