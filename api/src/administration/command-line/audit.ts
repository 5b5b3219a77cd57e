import { verifyLog } from '../../platform/audit/verify-log';
import { Database } from '../../platform/database/database';
import { UsageError } from './arguments';
import type { Command } from './command';

export const audit: Command = {
  name: 'audit',
  summary: 'verify: follows the whole audit log and says whether anything was changed, taken away or added.',
  arguments: [{ name: 'verify', summary: 'What to do with the log; there is only this.' }],
  async run({ config, arguments: { verify: deed }, print }) {
    if (deed !== 'verify') throw new UsageError(`audit knows verify, not "${deed}"`);
    const database = await Database.open(config.databaseUrl);
    try {
      const { events, head, fault } = await verifyLog(database);
      print(fault ? `Event ${fault.sequence}: ${fault.what}` : `${events} events, chain intact`);
      if (!fault) print(`Head ${head}`);
      return fault ? 1 : 0;
    } finally {
      await database.close();
    }
  },
};
