import { fold, type I18nText, type Language, sourceLanguage } from '@symmachia/domain';

const longestSortTitle = 500;

/** What an action or commitment is sorted and found by: its title in every language, and the code or reference beside it. */
export function searchable(title: I18nText, code: string, planLanguages: readonly Language[]) {
  const source = sourceLanguage(title, planLanguages);
  return {
    sortTitle: fold((source && title[source]) ?? '').slice(0, longestSortTitle),
    searchText: [code, ...Object.values(title)].map(fold).join('\n'),
  };
}
