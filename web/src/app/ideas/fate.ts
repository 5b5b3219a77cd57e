import type { Idea, IdeaAction } from '@symmachia/contracts';
import { IdeaRelation, ideaRelations } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';

type Fated = Pick<Idea, 'status' | 'actions'>;

/** What became of an idea, in one sentence; of a merged one the sentence goes on with the idea that it lives on in. */
export function fateOf({ status, actions }: Fated, words: Words, formats: Formats): string {
  const present = actions.filter(({ isWithdrawn }) => !isWithdrawn);
  const [first, ...more] = present;
  if (status !== 'adopted' || !first) return words.t(`ideas.fate.${status}`);
  return more.length ? severalActions(present, words, formats) : oneAction(first, words, formats);
}

function oneAction({ relation, action }: IdeaAction, words: Words, formats: Formats): string {
  const { delivery, status } = action;
  const within = (word: string) => word.toLocaleLowerCase(words.language());
  const state = delivery
    ? words.t('ideas.fate.delivered', {
        progress: formats.percent(delivery.progress),
        rag: within(words.of('rag', delivery.rag)),
      })
    : within(words.of('actionStatus', status));
  return words.t(`ideas.fate.one.${relation}`, { code: action.code, state });
}

function severalActions(actions: readonly IdeaAction[], words: Words, formats: Formats): string {
  const codes = (relation: IdeaRelation) => [
    ...new Set(actions.filter((link) => link.relation === relation).map(({ action }) => action.code)),
  ];
  const parts = ideaRelations
    .map((relation) => ({ relation, codes: codes(relation) }))
    .filter(({ codes }) => codes.length)
    .map(({ relation, codes }) =>
      words.t(`ideas.fate.many.${relation}`, { count: codes.length, codes: formats.list(codes) }),
    );
  const sentence = formats.list(parts);
  // Not by locale: Greek capitals would lose their accent, which a single first letter keeps.
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
