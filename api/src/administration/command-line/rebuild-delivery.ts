import { rebuildDelivery } from '../../delivery/delivery-writer';
import { commandLine } from '../../platform/database/author';
import { Database } from '../../platform/database/database';
import type { Command } from './command';
import { withApplication } from './with-application';

export const rebuild: Command = {
  name: 'rebuild-delivery',
  summary: 'Computes the delivery rows of today anew from their source. Those of locked periods stay as they are.',
  arguments: [{ name: 'plan', summary: 'The code of one plan; all without it.', isOptional: true }],
  run: ({ config, arguments: { plan }, print }) =>
    withApplication(config, async (app) => {
      const database = app.get(Database);
      const plans = await database.read<{ id: string; code: string }>('SELECT id, code FROM plans ORDER BY code');
      const chosen = plans.filter(({ code }) => plan === undefined || code === plan);
      if (plan !== undefined && chosen.length === 0) {
        print(`There is no plan ${plan}. There are: ${plans.map(({ code }) => code).join(', ')}.`);
        return 1;
      }
      for (const { id, code } of chosen) {
        await database.write(commandLine, (tx) => rebuildDelivery(tx, id));
        print(`Rebuilt the delivery rows of ${code}.`);
      }
      return 0;
    }),
};
