import type { CreateOrganisation } from '@symmachia/contracts';
import { fold, inLanguage, languages, presentText, type I18nText } from '@symmachia/domain';
import type { Transaction } from '../platform/database/transaction';
import { OrganisationEntity } from './organisation.entity';

type Named = Pick<OrganisationEntity, 'name' | 'shortName' | 'aliases' | 'formerNames'>;

const longestSortName = 500;

/** What is derived from an organisation's names, for sorting and for finding it by any of them. */
export const derivedNames = ({ name, shortName, aliases, formerNames }: Named) => ({
  sortName: fold(inLanguage(name, 'el', languages).text).slice(0, longestSortName),
  searchText: [...[{ name, shortName }, ...formerNames].flatMap(wordsOf), ...aliases].map(fold).join('\n'),
});

const wordsOf = ({ name, shortName }: Pick<Named, 'name' | 'shortName'>): string[] => [
  ...Object.values<string>(name),
  shortName ?? '',
];

/** An organisation as it enters the alliance. */
export function newOrganisation(
  tx: Transaction,
  input: CreateOrganisation,
  aliases: string[] = input.aliases ?? [],
): OrganisationEntity {
  const name: I18nText = presentText(input.name);
  const shortName = input.shortName ?? null;
  return tx.fresh(OrganisationEntity, {
    name,
    shortName,
    sector: input.sector,
    kind: input.kind ?? 'other',
    registryId: input.registryId ?? null,
    website: input.website ?? null,
    memberSince: input.memberSince ?? null,
    status: 'active',
    statusOn: null,
    statusReason: null,
    formerNames: [],
    mergedIntoId: null,
    successorId: null,
    aliases,
    outdated: [],
    ...derivedNames({ name, shortName, aliases, formerNames: [] }),
  });
}
