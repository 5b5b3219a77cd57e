import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './child.mjs';
import { fail, hashOfLockFile, pinnedNode, remembered } from './workspace.mjs';

/** npm writes this once it has finished (installed.mjs), and takes it away with node_modules when it begins. */
export const installedStamp = 'node_modules/.symmachia-installed';

/** Brings node_modules in line with the lock file; does nothing when they are. */
export async function ensureInstalled() {
  if (remembered(installedStamp) === hashOfLockFile() && existsSync(pinnedNode)) return;
  process.stdout.write('Installing (about a minute) …\n');
  const code = await npm(['ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error', ...writableCache()]);
  if (code !== 0) fail('Installing the packages failed; npm says why above.', code);
}

/** With the Node.js that npm itself runs on: the pinned one is about to be replaced. */
function npm(args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const stdio = ['ignore', 'ignore', 'inherit'];
  return script ? run(node ?? process.execPath, [script, ...args], { stdio }) : run('npm', args, { stdio });
}

/** npm keeps what it fetches in the home folder, which not every account can write to. */
function writableCache() {
  if (process.env.npm_config_cache && canWrite(process.env.npm_config_cache)) return [];
  return canWrite(join(homedir(), '.npm')) ? [] : [`--cache=${join(tmpdir(), 'symmachia-npm')}`];
}

function canWrite(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
