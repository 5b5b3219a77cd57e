import { eachDatabase } from '@symmachia/testing';
import { newOrganisation } from '../../organisations/new-organisation';
import { OrganisationEntity } from '../../organisations/organisation.entity';
import { system } from './author';
import { Database } from './database';

eachDatabase((fresh) => {
  describe('a row that a unique index refuses', () => {
    it('is a conflict, and nothing of its transaction is written', async () => {
      const database = await Database.open(await fresh());
      await database.write(system, async (tx) => {
        const organisation = newOrganisation(tx, { name: { en: 'One' }, sector: 'public' });
        await tx.insert(OrganisationEntity, organisation);
      });
      const twice = database.write(system, async (tx) => {
        const organisation = newOrganisation(tx, { name: { en: 'Two' }, sector: 'public' });
        await tx.insert(OrganisationEntity, organisation);
        await tx.insert(OrganisationEntity, organisation);
      });
      await expect(twice).rejects.toMatchObject({ code: 'conflict' });
      expect(await database.read('SELECT id FROM organisations')).toHaveLength(1);
      await database.close();
    });
  });
});
