import { languages } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';
import { PlanTerms } from '../plans/plan-terms';
import { NewerValue } from '../problems/edit-conflict';
import { ActionDraft } from './action-draft';

/** Each field of an action with its value in words, to lay two versions side by side. */
export function actionInWords(
  draft: ActionDraft,
  words: Words,
  formats: Formats,
  terms: PlanTerms,
): readonly NewerValue[] {
  const { t } = words;
  const texts = (label: string, text: ActionDraft['title']) =>
    languages.map((language) => ({
      label: `${t(label)}, ${words.of('language', language)}`,
      text: text[language] ?? '',
    }));
  const names = (chosen: readonly { label: string }[]) => formats.list(chosen.map(({ label }) => label));
  return [
    ...texts('actions.form.title', draft.title),
    ...texts('actions.form.description', draft.description),
    { label: t('actions.code'), text: draft.code },
    { label: t('actions.lead'), text: formats.text(draft.leadOrganisation?.name) },
    { label: t('actions.pillars'), text: names(terms.pillarsOf(draft.pillars)) },
    { label: t('actions.targetGroups'), text: names(terms.targetGroupsOf(draft.targetGroups)) },
    { label: t('actions.startDate'), text: formats.date(draft.startDate) },
    { label: t('actions.endDate'), text: formats.date(draft.endDate) },
    { label: t('actions.form.continuous'), text: t(draft.isContinuous ? 'listing.yes' : 'listing.no') },
    { label: t('actions.status'), text: words.of('actionStatus', draft.status) },
    { label: t('actions.form.reason'), text: draft.statusReason },
    { label: t('actions.form.visibility'), text: words.of('visibility', draft.visibility) },
    { label: t('actions.weight'), text: draft.weight === null ? '' : formats.number(draft.weight, 3) },
  ];
}
