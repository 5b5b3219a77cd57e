import './require-node.mjs';
import { ensureBuilt } from './build.mjs';
import { runNode } from './child.mjs';
import { ensureInstalled } from './install.mjs';

/** `node run.mjs <script> [arguments]`: a script of ours that needs the built product. */
await ensureInstalled();
await ensureBuilt();
process.exitCode = await runNode(process.argv.slice(2));
