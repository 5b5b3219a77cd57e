import { Formats, Words } from '@symmachia/ui';
import { InWords, readings } from '../editing/in-words';
import { PlanTerms } from '../plans/plan-terms';
import { ActionDraft } from './action-draft';

/** Each field of an action with its value in words, to lay two versions side by side. */
export function actionInWords(
  words: Words,
  formats: Formats,
  terms: PlanTerms,
  action: (id: string) => string,
): InWords<ActionDraft> {
  const { t } = words;
  const { plain, texts, day, word, yesOrNo, weight } = readings(words, formats);
  const names = (chosen: readonly { label: string }[]) => formats.list(chosen.map(({ label }) => label));
  return {
    code: plain('actions.code'),
    title: texts('actions.form.title'),
    description: texts('actions.form.description'),
    leadOrganisation: { label: t('actions.lead'), reads: (lead) => formats.text(lead?.name) },
    pillars: { label: t('actions.pillars'), reads: (ids) => names(terms.pillarsOf(ids)) },
    targetGroups: { label: t('actions.targetGroups'), reads: (codes) => names(terms.targetGroupsOf(codes)) },
    startDate: day('actions.startDate'),
    endDate: day('actions.endDate'),
    isContinuous: yesOrNo('actions.form.continuous'),
    status: word('actions.status', 'actionStatus'),
    statusReason: plain('actions.form.reason'),
    mergedInto: { label: t('actions.form.mergedInto'), reads: (id) => id && action(id) },
    weight: weight('actions.weight'),
    visibility: word('actions.form.visibility', 'visibility'),
  };
}
