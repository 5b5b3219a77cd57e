import type { ChangeIdea } from '@symmachia/contracts';
import { fold, type I18nText, type Language, reviseText } from '@symmachia/domain';
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
  let { outdated } = idea;
  const revised = (field: keyof Texts): I18nText => {
    const next = reviseText(field, { text: idea[field], outdated }, input[field], languages);
    outdated = next.outdated;
    return next.text;
  };
  const texts: Texts = { title: revised('title'), problem: revised('problem'), proposal: revised('proposal') };
  if (Object.keys(texts.title).length === 0) throw fieldProblem('/title', 'required');
  return {
    ...texts,
    outdated,
    sortTitle: searchable(texts.title, '', languages).sortTitle,
    searchText: ideaTexts.flatMap((field) => Object.values(texts[field]).map(fold)).join('\n'),
  };
}
