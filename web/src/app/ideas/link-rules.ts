import { SchemaPathTree, maxLength, required, requiredError, validate } from '@angular/forms/signals';
import { presentText } from '@symmachia/domain';
import { LinkDraft } from './link-draft';

/** What the form can tell before the server does. */
export function linkRules(path: SchemaPathTree<LinkDraft>) {
  required(path.action, { when: ({ valueOf }) => valueOf(path.how) === 'existing' });
  validate(path.create.title, ({ value, valueOf }) =>
    valueOf(path.how) === 'new' && !Object.keys(presentText(value())).length ? requiredError() : undefined,
  );
  maxLength(path.note, 1000);
}
