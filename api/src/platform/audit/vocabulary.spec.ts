import { getMetadataArgsStorage } from 'typeorm';
import { auditEntities, personalFields } from '@symmachia/domain';
import { VersionedEntity } from '../database/columns';
import { entities } from '../database/entities';

const tables = getMetadataArgsStorage().tables.filter(({ target }) => (entities as unknown[]).includes(target));
const isVersioned = ({ prototype }: { prototype: unknown }) => prototype instanceof VersionedEntity;

describe('the words of the audit log', () => {
  it('know every kind of row that a person can change', () => {
    const changeable = tables
      .filter(({ target }) => isVersioned(target as typeof VersionedEntity))
      .map(({ name }) => name);
    expect(changeable.length).toBeGreaterThan(10);
    expect(changeable.filter((name) => !(auditEntities as readonly unknown[]).includes(name))).toEqual([]);
  });

  it('call personal only fields that there are', () => {
    for (const [table, fields] of Object.entries(personalFields)) {
      const target = tables.find(({ name }) => name === table)?.target;
      const columns = getMetadataArgsStorage().columns.filter((column) => column.target === target);
      expect(columns.map(({ propertyName }) => propertyName)).toEqual(expect.arrayContaining([...fields]));
    }
  });
});
