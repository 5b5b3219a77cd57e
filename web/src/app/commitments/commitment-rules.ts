import { SchemaPathTree, applyEach, max, min, required, requiredError, validate } from '@angular/forms/signals';
import { presentText } from '@symmachia/domain';
import { CommitmentDraft } from './commitment-draft';

/** What the form can tell before the server does. */
export function commitmentRules(path: SchemaPathTree<CommitmentDraft>) {
  required(path.action);
  validate(path.title, ({ value }) => (Object.keys(presentText(value())).length ? undefined : requiredError()));
  validate(path.endDate, ({ value, valueOf }) =>
    value() && valueOf(path.startDate) && value() < valueOf(path.startDate) ? { kind: 'end-before-start' } : undefined,
  );
  required(path.weight);
  min(path.weight, 0.001);
  applyEach(path.parties, (party) => {
    validate(party.organisation, ({ value, valueOf }) => {
      const organisation = value();
      if (organisation === null) return requiredError();
      const alike = valueOf(path.parties).filter((other) => other.organisation?.id === organisation.id);
      return alike.length > 1 ? { kind: 'duplicate' } : undefined;
    });
    min(party.share, 0);
    max(party.share, 100);
  });
  validate(path.parties, ({ value }) =>
    value().filter(({ role }) => role === 'lead').length === 1 ? undefined : { kind: 'no-lead' },
  );
}
