import { Formats, Words } from '@symmachia/ui';
import { InWords, readings } from '../editing/in-words';
import { PlanTerms } from '../plans/plan-terms';
import { IdeaDraft } from './idea-draft';
import { LabThemes } from './lab-themes';

/** Each field of an idea with its value in words, to lay two versions side by side. */
export function ideaInWords(words: Words, formats: Formats, terms: PlanTerms, places: LabThemes): InWords<IdeaDraft> {
  const { t } = words;
  const { texts } = readings(words, formats);
  return {
    title: texts('ideas.form.title'),
    problem: texts('ideas.problem'),
    proposal: texts('ideas.proposal'),
    lab: { label: t('ideas.lab'), reads: (id) => id && places.nameOfLab(id) },
    theme: { label: t('ideas.theme'), reads: (id) => id && places.nameOfTheme(id) },
    pillar: { label: t('ideas.pillar'), reads: (id) => terms.pillarsOf([id])[0]?.label ?? '' },
    targetGroups: {
      label: t('ideas.targetGroups'),
      reads: (codes) => formats.list(terms.targetGroupsOf(codes).map(({ label }) => label)),
    },
    submittedBy: { label: t('ideas.submittedBy'), reads: (organisation) => formats.text(organisation?.name) },
  };
}
