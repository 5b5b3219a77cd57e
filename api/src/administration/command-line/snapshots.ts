import { Database } from '../../platform/database/database';
import { verifySnapshots } from '../../snapshots/verify-snapshots';
import { UsageError } from './arguments';
import type { Command } from './command';

export const snapshots: Command = {
  name: 'snapshots',
  summary: 'verify: compares what every locked period keeps with the seal it was locked with.',
  arguments: [{ name: 'verify', summary: 'What to do with the snapshots; there is only this.' }],
  async run({ config, arguments: { verify: deed }, print }) {
    if (deed !== 'verify') throw new UsageError(`snapshots knows verify, not "${deed}"`);
    const database = await Database.open(config.databaseUrl);
    let broken = 0;
    try {
      for await (const { plan, period, sha256, holds } of verifySnapshots(database)) {
        print(`${plan} ${period}: ${holds ? `intact, seal ${sha256}` : 'NOT as it was locked'}`);
        if (!holds) broken += 1;
      }
      return broken === 0 ? 0 : 1;
    } finally {
      await database.close();
    }
  },
};
