import { getMetadataArgsStorage } from 'typeorm';
import { auditEntities, defaultTolerances } from '@symmachia/domain';
import { type Catalogue, loadCatalogue, messageIn } from '@symmachia/i18n';
import { diffOf } from '../platform/audit/diff';
import { VersionedEntity } from '../platform/database/columns';
import { entities } from '../platform/database/entities';
import { spokenField } from './spoken';

const storage = getMetadataArgsStorage();
const kinds: readonly unknown[] = entities;
const kindOf = (table: string) => storage.tables.find(({ name, target }) => name === table && kinds.includes(target));

/** What the log tells of beside the columns of rows: what belongs to them, what was refused, and parts of values. */
const beside = ['plan', 'commitment', 'parties', 'pillars', 'targetGroups', 'request', 'code'];
const parts = Object.keys(defaultTolerances);
/** Follows from the texts: the screen leaves it out. */
const leftOut = 'outdated';

/** The fields that the log would tell of such a row, by the names that they have on the screen. */
function fieldsOf(table: string): string[] {
  const target = kindOf(table)?.target;
  const columns = storage.columns.filter((column) => column.target === target || column.target === VersionedEntity);
  const row = Object.fromEntries(columns.map(({ propertyName }) => [propertyName, 'x']));
  const told = target ? Object.keys(diffOf(null, row)).map(spokenField) : [];
  return told.filter((field) => field !== leftOut);
}

describe('the screen of the log has words', () => {
  let words: Catalogue;
  beforeAll(async () => (words = await loadCatalogue('en')));

  const without = (group: string, names: readonly string[]) =>
    names.filter((name) => messageIn(words, `audit.${group}.${name}`) === undefined);

  it('for every kind of row', () => expect(without('entity', auditEntities)).toEqual([]));

  it('for rows that there are', () => {
    expect(auditEntities.filter((name) => fieldsOf(name).length === 0)).toEqual(['requests']);
  });

  it.each(auditEntities)('for every field of %s', (entity) => expect(without('field', fieldsOf(entity))).toEqual([]));

  it('for what is told of beside', () => expect(without('field', [...beside, ...parts])).toEqual([]));
});
