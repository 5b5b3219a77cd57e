import type { Command } from './command';
import { migrate } from './migrate';

/** What the command line can do, in the order of its help. */
export const commands: readonly Command[] = [migrate];
