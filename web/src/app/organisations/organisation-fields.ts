import { Component, inject, input } from '@angular/core';
import { FieldTree, FormField, SchemaPathTree, required, requiredError, validate } from '@angular/forms/signals';
import { Language, languages, organisationKinds, presentText, sectors } from '@symmachia/domain';
import { Control, Field, Formats, I18nField, Words } from '@symmachia/ui';
import { InWords, readings } from '../editing/in-words';
import { OrganisationDraft } from './organisation-draft';

/** Everything that is said of an organisation, for creating and changing it. */
@Component({
  selector: 'app-organisation-fields',
  imports: [Control, Field, FormField, I18nField],
  templateUrl: './organisation-fields.html',
})
export class OrganisationFields {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;

  readonly form = input.required<FieldTree<OrganisationDraft>>();
  readonly outdated = input<readonly Language[]>([]);

  protected readonly languages = languages;
  protected readonly sectors = sectors;
  protected readonly kinds = organisationKinds;
}

/** What the form can tell before the server does. */
export function organisationRules(path: SchemaPathTree<OrganisationDraft>) {
  validate(path.name, ({ value }) => (Object.keys(presentText(value())).length ? undefined : requiredError()));
  required(path.sector);
}

/** Each field of an organisation with its value in words, to lay two versions side by side. */
export function organisationInWords(words: Words, formats: Formats): InWords<OrganisationDraft> {
  const { plain, texts, day, word } = readings(words, formats);
  return {
    name: texts('organisations.name'),
    shortName: plain('organisations.shortName'),
    sector: word('organisations.sector', 'sector'),
    kind: word('organisations.kind', 'organisationKind'),
    registryId: plain('organisations.registryId'),
    website: plain('organisations.website'),
    memberSince: day('organisations.memberSince'),
    aliases: {
      label: words.t('organisations.aliases'),
      reads: (aliases) => formats.list(aliases.split('\n').filter(Boolean)),
    },
  };
}
