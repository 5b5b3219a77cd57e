import './require-node.mjs';
import { ensureBuilt } from './build.mjs';
import { runNode } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { program } from './program.mjs';

await ensureInstalled();
await ensureBuilt();
process.exitCode = await runNode(program);
