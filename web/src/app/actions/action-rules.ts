import { SchemaPathTree, min, required, requiredError, validate } from '@angular/forms/signals';
import { presentText } from '@symmachia/domain';
import { ActionDraft, needsReason } from './action-draft';

/** What the form can tell before the server does. */
export function actionRules(path: SchemaPathTree<ActionDraft>) {
  validate(path.title, ({ value }) => (Object.keys(presentText(value())).length ? undefined : requiredError()));
  validate(path.endDate, ({ value, valueOf }) =>
    value() && valueOf(path.startDate) && value() < valueOf(path.startDate) ? { kind: 'end-before-start' } : undefined,
  );
  required(path.statusReason, { when: ({ valueOf }) => needsReason(valueOf(path.status)) });
  required(path.mergedInto, { when: ({ valueOf }) => valueOf(path.status) === 'merged' });
  required(path.weight);
  min(path.weight, 0.001);
}
