import { audit } from './audit';
import type { Command } from './command';
import { createAdmin } from './create-admin';
import { demo } from './demo';
import { erase } from './erase-person';
import { files } from './files';
import { importPlan } from './import-plan';
import { migrate } from './migrate';
import { rebuild } from './rebuild-delivery';
import { snapshots } from './snapshots';

/** What the command line can do, in the order of its help. */
export const commands: readonly Command[] = [
  migrate,
  createAdmin,
  erase,
  demo,
  importPlan,
  rebuild,
  audit,
  snapshots,
  files,
];
