import type { ChangeIdea } from '@symmachia/contracts';
import { fold, type I18nText, type Language, reviseTexts } from '@symmachia/domain';
import { searchable } from '../actions/searchable';
import { fieldProblem } from '../platform/problem/problem';
import type { IdeaEntity } from './idea.entity';

/** The texts of an idea that are translated. */
export const ideaTexts = ['title', 'problem', 'proposal'] as const;

type Texts = Record<(typeof ideaTexts)[number], I18nText>;

/** What a patch makes of an idea's words; refuses to leave it without a title. */
export function revisedWords(
  idea: Texts & Pick<IdeaEntity, 'outdated'>,
  input: ChangeIdea,
  languages: readonly Language[],
) {
  const texts = reviseTexts(ideaTexts, idea, input, languages);
  if (Object.keys(texts.title).length === 0) throw fieldProblem('/title', 'required');
  return {
    ...texts,
    sortTitle: searchable(texts.title, '', languages).sortTitle,
    searchText: ideaTexts.flatMap((field) => Object.values(texts[field]).map(fold)).join('\n'),
  };
}
