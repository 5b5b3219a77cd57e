import { faultsOf, sweep } from '../../attachments/files/sweep';
import { FolderStore } from '../../attachments/files/folder-store';
import { Database } from '../../platform/database/database';
import { UsageError } from './arguments';
import type { Command } from './command';

export const files: Command = {
  name: 'files',
  summary: 'verify: names attached files that are missing or altered; sweep: takes away those that no record names.',
  arguments: [{ name: 'deed', summary: 'What to do with the files: verify or sweep.' }],
  async run({ config, arguments: { deed }, print }) {
    if (deed !== 'verify' && deed !== 'sweep') throw new UsageError(`files knows verify and sweep, not "${deed}"`);
    const database = await Database.open(config.databaseUrl);
    const store = new FolderStore(config.filesFolder);
    try {
      if (deed === 'sweep') {
        print(`${await sweep(database, store, new Date())} files that no record names were taken away.`);
        return 0;
      }
      let broken = 0;
      for await (const { sha256, isMissing } of faultsOf(database, store)) {
        print(`${sha256}: ${isMissing ? 'MISSING' : 'NOT as it was put down'}`);
        broken += 1;
      }
      print(
        broken ? `${broken} files are missing or altered.` : `Every attached file is in ${config.filesFolder}, intact.`,
      );
      return broken ? 1 : 0;
    } finally {
      await database.close();
    }
  },
};
