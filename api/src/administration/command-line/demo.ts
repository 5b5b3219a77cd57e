import { DemonstrationService } from '../demonstration/demonstration.service';
import { LargeDemonstrationService } from '../demonstration/large.service';
import type { Command } from './command';
import { withApplication } from './with-application';

export const demo: Command = {
  name: 'demo',
  summary: 'Fills an empty database with the demonstration plan and its users, whose password is public.',
  options: {
    scale: {
      summary: 'large: a whole country’s plan beside it, for measuring.',
      value: 'scale',
      oneOf: ['normal', 'large'],
    },
  },
  run: ({ config, options, print }) =>
    withApplication(config, async (app) => {
      const demonstration = app.get(DemonstrationService, { strict: false });
      if (!(await demonstration.isEmpty())) {
        print('The database is not empty. Set DATABASE_URL to a new one.');
        return 1;
      }
      await demonstration.load();
      if (options['scale'] === 'large') await app.get(LargeDemonstrationService, { strict: false }).load();
      print('The demonstration is ready.');
      return 0;
    }),
};
