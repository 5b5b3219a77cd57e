import { WritableSignal, inject } from '@angular/core';
import type { Lab } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';
import { RecordCreating } from '../editing/record-creating';
import { LabDraft, wireOfLab } from './lab-draft';
import { labRules } from './lab-rules';

/** The making of a lab from a draft, blank or with what is known of it. Called where a component is made. */
export function creatingLab(
  plan: () => string,
  model: WritableSignal<LabDraft>,
  created: () => void = () => undefined,
) {
  const { t } = inject(Words);
  return new RecordCreating<Lab, LabDraft>({
    model,
    rules: labRules,
    collection: 'labs',
    path: () => `/plans/${plan()}/labs`,
    wireOf: wireOfLab,
    back: () => ['plans', plan(), 'labs'],
    created: () => {
      created();
      return t('labs.created');
    },
  });
}
