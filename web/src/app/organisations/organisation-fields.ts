import { Component, inject, input } from '@angular/core';
import { FieldTree, FormField, SchemaPathTree, required, requiredError, validate } from '@angular/forms/signals';
import { Language, languages, organisationKinds, presentText, sectors } from '@symmachia/domain';
import { Control, Field, Formats, I18nField, Words } from '@symmachia/ui';
import { NewerValue } from '../problems/edit-conflict';
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
  /** Only one that is there already may leave. */
  readonly exists = input(false);
  readonly outdated = input<readonly Language[]>([]);

  protected readonly languages = languages;
  protected readonly sectors = sectors;
  protected readonly kinds = organisationKinds;
  protected readonly statuses = ['active', 'suspended', 'left'] as const;
}

/** What the form can tell before the server does. */
export function organisationRules(path: SchemaPathTree<OrganisationDraft>) {
  validate(path.name, ({ value }) => (Object.keys(presentText(value())).length ? undefined : requiredError()));
  required(path.sector);
}

/** Each field of an organisation with its value in words, to lay two versions side by side. */
export function organisationInWords(
  draft: OrganisationDraft,
  { t, of }: Words,
  formats: Formats,
): readonly NewerValue[] {
  return [
    ...languages.map((language) => ({
      label: `${t('organisations.name')}, ${of('language', language)}`,
      text: draft.name[language] ?? '',
    })),
    { label: t('organisations.shortName'), text: draft.shortName },
    { label: t('organisations.sector'), text: draft.sector && of('sector', draft.sector) },
    { label: t('organisations.kind'), text: of('organisationKind', draft.kind) },
    { label: t('organisations.registryId'), text: draft.registryId },
    { label: t('organisations.website'), text: draft.website },
    { label: t('organisations.memberSince'), text: formats.date(draft.memberSince) },
    { label: t('organisations.status'), text: of('organisationStatus', draft.status) },
    { label: t('organisations.aliases'), text: formats.list(draft.aliases.split('\n').filter(Boolean)) },
  ];
}
