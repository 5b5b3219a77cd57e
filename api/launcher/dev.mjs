import './require-node.mjs';
import { ensureBuilt } from './build.mjs';
import { runNode, runTool } from './child.mjs';
import { ensureInstalled } from './install.mjs';

await ensureInstalled();
await ensureBuilt();
process.stdout.write('The web, reloading as you change it: http://127.0.0.1:4200 (the API behind it: port 3000)\n');
await Promise.all([
  runTool('webpack-cli', ['build', '--watch', '--config', 'api/webpack.config.cjs']),
  runNode(['--watch', '--watch-preserve-output', 'dist/api/main.js']),
  runTool('nx', ['serve', 'web', '--output-style=stream']),
]);
