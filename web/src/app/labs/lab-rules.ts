import { SchemaPathTree, min, requiredError, validate } from '@angular/forms/signals';
import { minorUnitsOf, presentText } from '@symmachia/domain';
import { LabDraft, isKnown } from './lab-draft';

/** What the form can tell before the server does. */
export function labRules(path: SchemaPathTree<LabDraft>) {
  validate(path.title, ({ value }) => (Object.keys(presentText(value())).length ? undefined : requiredError()));
  validate(path.endDate, ({ value, valueOf }) =>
    value() && valueOf(path.startDate) && value() < valueOf(path.startDate) ? { kind: 'end-before-start' } : undefined,
  );
  validate(path.grant.currency, ({ value, valueOf }) =>
    valueOf(path.grant.amount).trim() && !isKnown(value()) ? { kind: 'not-in-vocabulary' } : undefined,
  );
  validate(path.grant.amount, ({ value, valueOf }) => {
    const currency = valueOf(path.grant.currency);
    if (!value().trim() || !isKnown(currency)) return undefined;
    return minorUnitsOf(value(), currency) === null ? { kind: 'invalid-format' } : undefined;
  });
  min(path.capacity, 1);
}
