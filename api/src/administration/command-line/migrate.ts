import { Database } from '../../platform/database/database';
import type { Command } from './command';

export const migrate: Command = {
  name: 'migrate',
  summary: 'Creates the database, or brings it up to date. Starting the program does so by itself.',
  async run({ config, print }) {
    const database = await Database.open(config.databaseUrl);
    await database.close();
    print('The database is up to date.');
    return 0;
  },
};
