import { SchemaPathTree, requiredError, validate } from '@angular/forms/signals';
import { presentText } from '@symmachia/domain';
import { IdeaDraft } from './idea-draft';

/** What the form can tell before the server does. */
export function ideaRules(path: SchemaPathTree<IdeaDraft>) {
  validate(path.title, ({ value }) => (Object.keys(presentText(value())).length ? undefined : requiredError()));
}
