import './require-node.mjs';
import { ensureBuilt } from './build.mjs';
import { runNode, runTool } from './child.mjs';
import { ensureInstalled } from './install.mjs';

/** Where web/proxy.conf.json looks for the API. */
const apiPort = '3000';
const webPort = '4200';

await ensureInstalled();
await ensureBuilt();
process.stdout.write(
  `Open http://127.0.0.1:${webPort}: it reloads as you change the web, the API behind it restarts.\n`,
);
await Promise.all([
  runTool('webpack-cli', ['build', '--watch', '--config', 'api/webpack.config.cjs']),
  runNode(['--watch', '--watch-preserve-output', 'dist/api/main.js'], { env: { PORT: apiPort } }),
  runTool('nx', ['serve', 'web', '--output-style=stream'], { env: { PORT: webPort } }),
]);
